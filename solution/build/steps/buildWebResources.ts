import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BuildStep, StepResult } from "./buildStep";
import { bundleWebResources } from "./bundleWebResources";
import { filesAt } from "./contentHash";
import { readEntries } from "./webResourceEntry";

const SOURCE = "webresources";
const OUTPUT = "out/webresources";
const SOURCES = [
  SOURCE,
  "core",
  "browser",
  "tsconfig.base.json",
  "package-lock.json",
  "solution/build/steps/bundleWebResources.ts",
];

/** Bundles the scripts of webresources/entries.ts to out/webresources/<web resource name>. */
export function buildWebResources(root: string): BuildStep {
  return {
    name: "webresources",
    announcement: "bundling form and ribbon scripts with webpack",
    inputs: () => filesAt(root, SOURCES),
    outputs: [OUTPUT],
    run: async () => await run(root),
  };
}

async function run(root: string): Promise<StepResult> {
  const sourceFolder = join(root, SOURCE);
  const entries = await readEntries(join(sourceFolder, "entries.ts"));
  const problems = entries.flatMap(({ name, source }, index) => [
    ...(existsSync(join(sourceFolder, source))
      ? []
      : [`webresources/entries.ts: ${source} does not exist. Correct the source of ${name}.`]),
    ...(entries.findIndex((other) => other.name === name) === index
      ? []
      : [`webresources/entries.ts: ${name} stands there twice. Remove one of the two.`]),
  ]);
  if (problems.length > 0) return { ok: false, messages: problems };
  rmSync(join(root, OUTPUT), { recursive: true, force: true });
  const messages = await bundleWebResources({ entries, sourceFolder, outputFolder: join(root, OUTPUT) });
  return messages.length > 0
    ? { ok: false, messages }
    : { ok: true, summary: entries.length === 0 ? "no scripts" : `${entries.length} bundled` };
}
