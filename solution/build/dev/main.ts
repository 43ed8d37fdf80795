import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { schemaFolder } from "../check/schema/schemaFolder";
import { buildControls } from "../steps/buildControls";
import { contentHash } from "../steps/contentHash";
import { buildShell } from "../steps/buildShell";
import { buildWebResources } from "../steps/buildWebResources";
import { packSolutions } from "../steps/packSolutions";
import { runSteps } from "../steps/runSteps";
import { controlsInDevelopment } from "./controlsInDevelopment";
import { importInto } from "./importInto";
import { listeningShell, startReloadServer } from "./reloadServer";

const WATCHED = ["controls", "core", "browser", "webresources", "strings", "solution/BusinessCentralSales"];
const SOLUTION = "out/solution/BusinessCentralSales_managed.zip";
/** Editors write a file in several goes. */
const SETTLED_MS = 150;

/** `npm run dev`: the sandbox as `npm start` gives it; each edit of the product is packed, imported, and in every open page a moment later. */
async function main(root: string): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  const run = { root, log, now: () => performance.now() };
  const pack = packSolutions({ root, schemas: schemaFolder(root, process.env), types: ["managed"], log });
  if (!(await runSteps([[buildControls(root), [buildShell(root), buildWebResources(root)]], [pack]], run))) {
    process.exitCode = 1;
    return;
  }
  const pages = await startReloadServer();
  const sandbox = startSandbox(root, listeningShell(root, pages.script));
  sandbox.child.once("close", (code) => {
    pages.close();
    process.exit(code ?? 1);
  });
  const salesUrl = await sandbox.salesUrl;

  const rounds = [[controlsInDevelopment(root), buildWebResources(root, { isMinified: false })], [pack]];
  let imported = contentHash(root, [SOLUTION]);
  const bring = async (): Promise<void> => {
    const started = performance.now();
    if (!(await runSteps(rounds, run))) {
      return;
    }
    const packed = contentHash(root, [SOLUTION]);
    if (packed === imported) {
      return;
    }
    imported = packed;
    const problem = await importInto(salesUrl, join(root, SOLUTION));
    if (problem !== null) {
      log(problem);
      return;
    }
    pages.reload();
    log(`in Sales after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  };
  watchAll(root, bring);
  log(`Watching ${WATCHED.join(", ")}. Edits are in the open pages in a few seconds.`);
}

/** Runs `bring` after each edit, one at a time; edits during a run are brought by the next. */
function watchAll(root: string, bring: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  for (const folder of WATCHED) {
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      // pcf-scripts writes the types of a manifest beside the source.
      if (file?.includes("generated") === true) {
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(bring);
      }, SETTLED_MS);
    });
  }
}

interface RunningSandbox {
  readonly child: ChildProcess;
  readonly salesUrl: Promise<string>;
}

/** Starts the sandbox as a program of its own, with what was said after `--`; its address is read from what it prints. */
function startSandbox(root: string, shellFolder: string): RunningSandbox {
  const child = spawn(
    process.execPath,
    ["--require", "tsx/cjs", "sandbox/main.ts", "--shell-folder", shellFolder, ...process.argv.slice(2)],
    { cwd: root, stdio: ["inherit", "pipe", "inherit"] },
  );
  const salesUrl = new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const text = chunk.toString();
      process.stdout.write(text);
      const [, url] = /Web API:\s+(\S+)\/api\//.exec(text) ?? [];
      if (url !== undefined) {
        resolve(url);
      }
    });
  });
  return { child, salesUrl };
}

void main(join(__dirname, "..", "..", ".."));
