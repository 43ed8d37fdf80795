import { join } from "node:path";
import { schemaFolder } from "./check/schema/schemaFolder";
import { buildControls } from "./steps/buildControls";
import { buildShell } from "./steps/buildShell";
import { buildWebResources } from "./steps/buildWebResources";
import { packSolutions } from "./steps/packSolutions";
import { runSteps } from "./steps/runSteps";

/** `npm run build`: controls, scripts, the sandbox's shell, then the solutions' ZIPs; each again only when something it needs has changed. */
async function main(root: string): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  const rounds = [
    [buildControls(root), [buildShell(root), buildWebResources(root)]],
    [packSolutions({ root, schemas: schemaFolder(root, process.env), log })],
  ];
  const succeeded = await runSteps(rounds, { root, log, now: () => performance.now() });
  if (!succeeded) {
    process.exitCode = 1;
  }
}

void main(join(__dirname, "..", ".."));
