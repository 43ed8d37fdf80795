import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundledPackages, titleOf } from "../notices/bundledPackages";
import type { BundledPackage } from "../notices/bundledPackages";
import { missingNotices, noticesPage } from "../notices/noticesText";
import type { BuildStep, StepResult } from "./buildStep";
import { bundleWebResources } from "./bundleWebResources";
import { filesAt } from "./contentHash";
import { pageFrame } from "./pageFrame";
import type { WebResourceEntry } from "./webResourceEntry";
import { readScripts } from "./webResourceEntry";

const SOURCE = "webresources";
const OUTPUT = "out/webresources";
const NOTICES = "THIRD-PARTY-NOTICES.txt";
const NOTICES_PAGE = "bcs_/pages/notices.html";
const SOURCES = [
  SOURCE,
  "core",
  "browser",
  "tsconfig.base.json",
  "package-lock.json",
  NOTICES,
  "solution/build/notices",
  "solution/build/steps/bundleWebResources.ts",
  "solution/build/steps/pageFrame.ts",
  "solution/build/steps/pageLibrary.ts",
];

/** Bundles the scripts of webresources/entries.ts to out/webresources/<web resource name>, and writes the HTML of those that are pages. */
export function buildWebResources(
  root: string,
  { isMinified }: { readonly isMinified: boolean } = { isMinified: true },
): BuildStep {
  return {
    name: "webresources",
    announcement: "bundling form and ribbon scripts with esbuild",
    inputs: () => filesAt(root, SOURCES),
    setting: isMinified ? "minified" : "readable",
    outputs: [OUTPUT],
    run: async () => await run(root, isMinified),
  };
}

async function run(root: string, isMinified: boolean): Promise<StepResult> {
  const sourceFolder = join(root, SOURCE);
  const { entries, libraries } = await readScripts(join(sourceFolder, "entries.ts"));
  const problems = entries.flatMap(({ name, source, library }, index) => [
    ...(existsSync(join(sourceFolder, source))
      ? []
      : [`webresources/entries.ts: ${source} does not exist. Correct the source of ${name}.`]),
    ...(entries.findIndex((other) => other.name === name) === index
      ? []
      : [`webresources/entries.ts: ${name} stands there twice. Remove one of the two.`]),
    ...(library === undefined || libraries.some((one) => one.name === library)
      ? []
      : [`webresources/entries.ts: there is no library ${library}. Correct the library of ${name}.`]),
  ]);
  if (problems.length > 0) {
    return { ok: false, messages: problems };
  }
  rmSync(join(root, OUTPUT), { recursive: true, force: true });
  const { messages, metafiles } = await bundleWebResources({
    entries,
    libraries,
    sourceFolder,
    outputFolder: join(root, OUTPUT),
    isMinified,
  });
  if (messages.length > 0) {
    return { ok: false, messages };
  }
  writeFrames(join(root, OUTPUT), entries);
  const lacking = writeNotices(root, bundledPackages(metafiles, sourceFolder));
  return lacking.length > 0
    ? { ok: false, messages: lacking }
    : { ok: true, summary: entries.length === 0 ? "no scripts" : `${entries.length + libraries.length} bundled` };
}

/** Puts the HTML of each page beside its script. */
function writeFrames(folder: string, entries: readonly WebResourceEntry[]): void {
  for (const { name, library } of entries) {
    if (library !== undefined) {
      const frame = pageFrame({ name, library });
      writeFileSync(join(folder, frame.name), frame.html);
    }
  }
}

/** Puts the notices of what others made beside the scripts. @returns what the notices do not name */
function writeNotices(root: string, packages: readonly BundledPackage[]): readonly string[] {
  if (packages.length === 0) {
    return [];
  }
  const path = join(root, NOTICES);
  const notices = existsSync(path) ? readFileSync(path, "utf8") : "";
  const page = join(root, OUTPUT, NOTICES_PAGE);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, noticesPage(notices));
  return missingNotices(notices, packages).map(
    (one) => `${NOTICES}: ${titleOf(one)} is bundled and not named. Run \`npm run notices\`.`,
  );
}
