import { join } from "node:path";
import { solutionFolders } from "../solutionFolders";
import { generateTypes } from "./generateTypes";
import { driftedFiles, writeGenerated } from "./writeGenerated";

const FOLDER = "core/tables";

interface CommandHost {
  readonly root: string;
  readonly log: (line: string) => void;
}

/** Writes core/tables/*.generated.ts; with `--check` it only compares. Returns the exit code: 1 on drift and for unknown options. */
export function typesCommand(options: readonly string[], { root, log }: CommandHost): number {
  const unknown = options.find((option) => option !== "--check");
  if (unknown !== undefined) {
    log(`types: unknown option ${unknown}. Use --check or nothing.`);
    return 1;
  }
  const generated = generateTypes(root, solutionFolders(root));
  const folder = join(root, FOLDER);
  if (!options.includes("--check")) {
    const written = writeGenerated(folder, generated);
    log(`types: ${generated.size} tables, ${written.length === 0 ? "nothing changed" : `wrote ${written.join(", ")}`}`);
    return 0;
  }
  const drifted = driftedFiles(folder, generated);
  for (const name of drifted) {
    log(`types: ${FOLDER}/${name} is not what solution/ says. Run \`npm run types\` and commit the result.`);
  }
  if (drifted.length === 0) {
    log(`types: ${generated.size} tables, all up to date`);
  }
  return drifted.length === 0 ? 0 : 1;
}
