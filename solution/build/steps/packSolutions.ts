import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkSolutions } from "../check/checkSolutions";
import { checkSchemas } from "../check/schema/checkSchemas";
import { readStandardFacts } from "../check/standardFacts";
import { describeFinding } from "../finding";
import type { BuildFinding } from "../finding";
import { assembleSolution } from "../pack/assembleSolution";
import type { AssembledSolution } from "../pack/assembleSolution";
import { readBuiltControls } from "../pack/builtControls";
import { PACKAGE_TYPES, packageEntries } from "../pack/packageEntries";
import type { PackageType } from "../pack/packageEntries";
import { readTree, writeTree } from "../pack/sourceTree";
import { stageSolution } from "../pack/stageSolution";
import { unusedBuilds } from "../pack/unusedBuilds";
import { webResourceContent } from "../pack/webResourceContent";
import { zipEntries } from "../pack/zipEntries";
import { solutionFolders } from "../solutionFolders";
import { RESOURCES } from "../../../strings/resources";
import { readCatalogues } from "../strings/catalogue";
import { withControlStrings } from "../strings/controlStrings";
import { localiseSource } from "../strings/localiseSource";
import { stringsWebResource } from "../strings/stringsWebResource";
import type { BuildStep, StepResult } from "./buildStep";
import { filesAt } from "./contentHash";

const STAGE = "out/stage";
const OUTPUT = "out/solution";

interface PackOptions {
  readonly root: string;
  /** Folder of Microsoft's schemas; undefined when there is none. */
  readonly schemas: string | undefined;
  /** What is packed of each solution; both kinds where nothing is said. */
  readonly types?: readonly PackageType[];
  readonly log: (line: string) => void;
}

/**
 * Stages, checks and packs the solutions below solution/: out/stage/<name>/ in the unpacked layout, out/solution/<name>.zip and
 * <name>_managed.zip. A refused solution leaves no ZIP of either.
 */
export function packSolutions(options: PackOptions): BuildStep {
  const { root, schemas, types = PACKAGE_TYPES } = options;
  return {
    name: "solutions",
    announcement: "staging, checking and packing",
    inputs: () =>
      filesAt(root, [
        ...solutionFolders(root).map((name) => `solution/${name}`),
        "out/controls",
        "out/webresources",
        "webresources",
        "solution/build",
        "strings",
      ]).filter((path) => !isBundled(path)),
    setting: `${types.join(" and ")}, ${schemas ?? "no schemas"}`,
    outputs: [OUTPUT, STAGE],
    run: async () => await run(options),
  };
}

/** Sources of scripts count by what was made of them. */
function isBundled(path: string): boolean {
  return /^webresources\/.*\.tsx?$/.test(path);
}

async function run({ root, schemas, types = PACKAGE_TYPES, log }: PackOptions): Promise<StepResult> {
  rmSync(join(root, OUTPUT), { recursive: true, force: true });
  const { solutions, problems, unused } = stageAll(root);
  for (const name of unused) {
    log(`${name} was built, but no solution has it`);
  }
  if (problems.length > 0) {
    return { ok: false, messages: problems.map(describeFinding) };
  }

  const findings = checkSolutions(solutions, readStandardFacts(join(root, "solution", "build", "standard")));
  if (schemas === undefined) {
    log("schema validation skipped: no schemas in DATAVERSE_SCHEMAS or ../shared/schemas");
  }
  const schemaFindings = schemas === undefined ? [] : await checkSchemas(solutions, schemas);
  const all = [...findings, ...schemaFindings];
  if (all.length > 0) {
    return { ok: false, messages: [...all.map(describeFinding), `${all.length} findings. Nothing was packed.`] };
  }

  const zips = solutions.flatMap((solution) => types.map((type) => writeZip(root, solution, type)));
  return {
    ok: true,
    summary: `${zips.length} ZIPs in ${OUTPUT}${schemas === undefined ? ", not validated against schemas" : ""}`,
  };
}

interface Staged {
  readonly solutions: readonly AssembledSolution[];
  readonly problems: readonly BuildFinding[];
  readonly unused: readonly string[];
}

function stageAll(root: string): Staged {
  const catalogues = readCatalogues(join(root, "strings"));
  const groups = new Map<string, readonly string[]>(Object.entries(RESOURCES));
  const controls = readBuiltControls(join(root, "out", "controls")).map((control) =>
    withControlStrings(control, groups, catalogues),
  );
  const folders = { built: join(root, "out", "webresources"), source: join(root, "webresources") };
  const webResource = (name: string): Uint8Array | undefined =>
    stringsWebResource(name, groups, catalogues) ?? webResourceContent(name, folders);
  const staged = solutionFolders(root).map((name) => {
    const source = localiseSource(readTree(join(root, "solution", name)), name, catalogues);
    const { tree, problems } = stageSolution(source.tree, name, { controls, webResource });
    writeTree(join(root, STAGE, name), tree);
    const solution = assembleSolution(tree, name);
    return { tree, solution, problems: [...source.problems, ...problems, ...solution.problems] };
  });
  return {
    solutions: staged.map((one) => one.solution),
    problems: staged.flatMap((one) => one.problems),
    unused: unusedBuilds(
      { controls, webResources: [...readTree(folders.built).keys()] },
      staged.map((one) => one.tree),
    ),
  };
}

function writeZip(root: string, solution: AssembledSolution, type: PackageType): string {
  const name = `${solution.uniqueName}${type === "managed" ? "_managed" : ""}.zip`;
  mkdirSync(join(root, OUTPUT), { recursive: true });
  writeFileSync(join(root, OUTPUT, name), zipEntries(packageEntries(solution, type)));
  return name;
}
