import { access } from "node:fs/promises";
import { join } from "node:path";

import { readArguments, USAGE } from "./readArguments";
import { SOLUTION } from "./setup/setUp";
import type { Sandbox } from "./start";
import { startSandbox } from "./start";

const ROOT = join(__dirname, "..");
const SOLUTION_FOLDER = join(ROOT, "out", "solution");
const SHELL_FOLDER = join(ROOT, "out", "sandbox", "shell");

/** The command line: progress to stderr, what came of it to stdout. */
async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    tell(read.reason);
    return 2;
  }
  if (read.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const shellFolder = read.shellFolder ?? SHELL_FOLDER;
  const missing = await firstMissing([join(SOLUTION_FOLDER, SOLUTION), shellFolder]);
  if (missing !== null) {
    tell(`${missing} is missing. Build it first: npm run build`);
    return 1;
  }
  const started = performance.now();
  try {
    const sandbox = await startSandbox({
      salesPort: read.salesPort,
      bcPort: read.bcPort,
      items: read.items,
      way: read.way,
      solutionFolder: SOLUTION_FOLDER,
      shellFolder,
      log: tell,
    });
    tell(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} seconds.`);
    process.stdout.write(describe(sandbox));
    closeOnSignal(sandbox);
    return 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function describe({ sales, bc, relay, demo }: Sandbox): string {
  const [order] = demo.documents.orders;
  const [line] = order?.lines ?? [];
  const page = (table: string, id: string): string =>
    `${sales.url}/main.aspx?pagetype=entityrecord&etn=${table}&id=${id}`;
  return [
    "",
    ...(order === undefined ? [] : [`An order in Sales:        ${page("salesorder", order.id)}`]),
    ...(line === undefined ? [] : [`A line with availability: ${page("salesorderdetail", line.id)}`]),
    `Business Central's side:  ${bc.url}/`,
    ...(relay === null ? [] : [`The relay:                ${relay.url}/health`]),
    `Web API:                  ${sales.url}/api/data/v9.2/`,
    `OData V4:                 ${bc.url}/BC/ODataV4/`,
    `API v2.0:                 ${bc.url}/BC/api/v2.0/`,
    "",
    "Be somebody else in Sales with ?user=salesperson, norwegian, newcomer or admin. Stop with Ctrl+C.",
    "",
  ].join("\n");
}

function closeOnSignal(sandbox: Sandbox): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void sandbox.close().then(() => process.exit(0));
    });
  }
}

async function firstMissing(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    try {
      await access(path);
    } catch {
      return path;
    }
  }
  return null;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

void main().then((code) => {
  process.exitCode = code;
});
