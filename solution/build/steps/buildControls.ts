import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildStep, StepResult } from "./buildStep";
import { filesAt } from "./contentHash";
import { controlFolders } from "./controlFolders";
import { runNode } from "./runNode";

const OUTPUT = "out/controls";
const PCF_SCRIPTS = "node_modules/pcf-scripts/bin/pcf-scripts.js";
const SUCCEEDED = "[build] Succeeded";
const SOURCES = [
  "controls",
  "core",
  "browser",
  "pcfconfig.json",
  "featureconfig.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "package-lock.json",
  "solution/build/steps/buildControls.ts",
];

/** Builds all PCF controls with Microsoft's pcf-scripts, as `controls/webpack.config.js` has it, into out/controls/<folder>/. */
export function buildControls(root: string): BuildStep {
  const folders = controlFolders(root);
  const names = folders.ok ? folders.names : [];
  return {
    name: "controls",
    announcement: names.length === 0 ? "looking for controls" : `building ${names.join(", ")} with pcf-scripts`,
    inputs: () => filesAt(root, SOURCES).filter((path) => !isGenerated(path)),
    outputs: [OUTPUT, ...names.map((name) => `controls/${name}/generated`)],
    run: async () => (folders.ok ? await run(root, names) : { ok: false, messages: [folders.message] }),
  };
}

async function run(root: string, names: readonly string[]): Promise<StepResult> {
  if (names.length === 0) {
    rmSync(join(root, OUTPUT), { recursive: true, force: true });
    return { ok: true, summary: "no controls" };
  }
  const started = Date.now();
  const { output } = await runNode({
    arguments: [PCF_SCRIPTS, "build", "--buildMode", "production"],
    cwd: root,
    environment: { PP_TOOLS_TELEMETRY_OPTOUT: "true" },
  });
  // The exit code is 0 even when manifest, TypeScript or webpack fail.
  if (!output.includes(SUCCEEDED)) {
    return {
      ok: false,
      messages: [output.trimEnd(), `pcf-scripts did not say "${SUCCEEDED}". Correct what it names above.`],
    };
  }
  const stale = names.filter((name) => !isNewer(join(root, OUTPUT, name, "bundle.js"), started));
  if (stale.length > 0) {
    return {
      ok: false,
      messages: [
        output.trimEnd(),
        ...stale.map((name) => `${OUTPUT}/${name}/bundle.js was not written. Look for ${name} in the output above.`),
      ],
    };
  }
  removeLeftOvers(root, names);
  for (const name of names) {
    removeBanner(join(root, OUTPUT, name));
  }
  return { ok: true, summary: `${names.length} built` };
}

function isNewer(path: string, than: number): boolean {
  // Some file systems keep whole seconds only.
  return existsSync(path) && statSync(path).mtimeMs >= Math.floor(than / 1000) * 1000;
}

/** Output of controls that are gone, which could be packed in place of a renamed one. */
function removeLeftOvers(root: string, names: readonly string[]): void {
  for (const folder of readdirSync(join(root, OUTPUT))) {
    if (!names.includes(folder)) {
      rmSync(join(root, OUTPUT, folder), { recursive: true });
    }
  }
}

/** webpack puts the names of our own modules beside a bundle and points at them from its first line. Licences of others stay. */
function removeBanner(folder: string): void {
  const notes = join(folder, "bundle.js.LICENSE.txt");
  if (!existsSync(notes) || readFileSync(notes, "utf8").replace(MODULE_NAME, "").trim() !== "") {
    return;
  }
  const bundle = join(folder, "bundle.js");
  writeFileSync(bundle, readFileSync(bundle, "utf8").replace(/^\/\*! For license information [^*]*\*\/\s*/, ""));
  rmSync(notes);
}

const MODULE_NAME = /\/\*!\*+!\*\\\s+!\*\*\* \.\/[^*]*\*+!\s+\\\*+\//g;

/** pcf-scripts writes the manifest's types beside the source. */
function isGenerated(path: string): boolean {
  return /^controls\/[^/]+\/generated\//.test(path);
}
