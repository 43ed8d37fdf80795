import { problemText } from "../environment/webApi";
import { importSolution } from "../solutions/importSolution";
import type { ImportEnd } from "../solutions/importSolution";
import {
  BASE,
  compareVersions,
  holdingOf,
  installedSolutions,
  MICROSOFT_SALES,
  PRODUCT,
} from "../solutions/installedSolutions";
import type { InstalledSolution } from "../solutions/installedSolutions";
import { waitForOthers } from "../solutions/otherJobs";
import { promoteSolution } from "../solutions/promoteSolution";
import type { SolutionPackage } from "../solutions/solutionPackage";
import { stageSolution } from "../solutions/stageSolution";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

export interface InstallOrder {
  readonly packages: readonly SolutionPackage[];
  readonly isUpgrade: boolean;
  readonly overwriteUnmanaged: boolean;
  /** Leaves out what is installed in the same or a newer version. */
  readonly skipLowerVersion: boolean;
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Installs or upgrades solutions one after the other: stages each first, prints what lacks, imports, and tells each component that did not
 * go well. Stops at the first that fails and says in which state the environment is.
 */
export async function install(context: CommandContext, order: InstallOrder): Promise<Report> {
  const installed = await installedSolutions(context.api);
  if (!installed.ok) {
    return report(EXIT.notDone, [problemText(installed.problem)]);
  }
  const wrong = order.packages.flatMap((solution) => objection(solution, installed.value, order));
  if (wrong.length > 0) {
    return report(EXIT.notDone, wrong, { refused: wrong });
  }
  const lines: string[] = [];
  const done: string[] = [];
  for (const solution of order.packages) {
    const present = installed.value.find(({ uniqueName }) => uniqueName === solution.uniqueName);
    if (order.skipLowerVersion && present !== undefined && compareVersions(solution.version, present.version) <= 0) {
      lines.push(`${solution.uniqueName} ${present.version} is installed; ${solution.version} was left out.`);
      continue;
    }
    const other = context.isDryRun ? null : await waitForOthers(context.api, context.pace);
    if (other !== null) {
      return report(
        EXIT.notDone,
        [
          ...lines,
          `Another job still runs in the environment: ${other}. Run the same command again once it has ended.`,
        ],
        {
          installed: done,
        },
      );
    }
    const isWaiting = holdingOf(installed.value, solution.uniqueName) !== undefined;
    const one = isWaiting
      ? await finish(context, solution)
      : await installOne(context, order, solution, present ?? null);
    lines.push(...one.lines);
    if (one.exit !== EXIT.done) {
      return report(one.exit, [...lines, ...(await stateAfter(context, solution.uniqueName, done))], {
        installed: done,
      });
    }
    done.push(`${solution.uniqueName} ${solution.version}`);
  }
  return report(EXIT.done, lines, { installed: context.isDryRun ? [] : done });
}

async function installOne(
  { api, pace, isDryRun }: CommandContext,
  order: InstallOrder,
  solution: SolutionPackage,
  present: InstalledSolution | null,
): Promise<Report> {
  const title = `${solution.uniqueName} ${solution.version}`;
  const staged = await stageSolution(api, solution);
  if (!staged.ok) {
    return report(EXIT.notDone, [`${title} could not be staged: ${problemText(staged.problem)}`]);
  }
  const { uploadId, errors, warnings, missing } = staged.value;
  const said = [
    ...missing.map((name) => `  lacks ${name}`),
    ...errors.map((message) => `  error: ${message}`),
    ...warnings.map((message) => `  warning: ${message}`),
  ];
  if (uploadId === null || missing.length > 0) {
    return report(EXIT.failed, [`${title} would not be imported:`, ...said]);
  }
  const isUpgrade = order.isUpgrade && present !== null;
  if (isDryRun) {
    return report(EXIT.done, [`${title} would be ${isUpgrade ? "upgraded" : "imported"} (${solution.file}).`, ...said]);
  }
  const { overwriteUnmanaged, variables } = order;
  const end = await importSolution(api, { uploadId, isUpgrade, overwriteUnmanaged, variables }, pace);
  const components = componentLines(end);
  if (end.kind === "succeeded") {
    return report(EXIT.done, [`${title} ${isUpgrade ? "upgraded" : "imported"}.`, ...components]);
  }
  const outcome = end.kind === "unknown" ? "is not known to have ended" : "failed";
  return report(EXIT.failed, [`${title} ${outcome}: ${end.message ?? ""}`, ...components]);
}

/** The second half of an upgrade that stopped after the first: the version that waits takes its place. */
async function finish(
  { api, pace, isDryRun }: CommandContext,
  { uniqueName, version }: SolutionPackage,
): Promise<Report> {
  const title = `${uniqueName} ${version}`;
  if (isDryRun) {
    return report(EXIT.done, [`${title} waits in the environment already; its upgrade would be finished.`]);
  }
  const end = await promoteSolution(api, uniqueName, pace);
  if (end.kind === "succeeded") {
    return report(EXIT.done, [`${title} waited in the environment already. Its upgrade was finished.`]);
  }
  const outcome = end.kind === "unknown" ? "is not known to have taken its place" : "could not take its place";
  return report(EXIT.failed, [`${title} ${outcome}: ${end.message}`]);
}

/** What the environment must not be asked for. */
function objection(
  solution: SolutionPackage,
  installed: readonly InstalledSolution[],
  { isUpgrade, skipLowerVersion }: InstallOrder,
): readonly string[] {
  const { uniqueName, version, isManaged } = solution;
  const present = installed.find((each) => each.uniqueName === uniqueName);
  if (uniqueName !== PRODUCT && uniqueName !== BASE) {
    return [`${solution.file} holds ${uniqueName}, which is none of this product's solutions.`];
  }
  if (uniqueName === BASE && installed.some((each) => each.uniqueName === MICROSOFT_SALES)) {
    return [
      `${MICROSOFT_SALES} is installed and brings the tables and roles that ${BASE} holds: leave ${solution.file} out.`,
    ];
  }
  const holding = holdingOf(installed, uniqueName);
  if (holding !== undefined && (!isUpgrade || holding.version !== version)) {
    return [
      `${holding.uniqueName} ${holding.version} waits to take the place of ${uniqueName}: finish it by bcsales upgrade with the ZIP of ${holding.version}, or delete ${holding.uniqueName} in Power Apps, Solutions. Nothing else can be imported before.`,
    ];
  }
  if (present === undefined) {
    return [];
  }
  if (present.isManaged !== isManaged) {
    const [is, given] = [present.isManaged, isManaged].map((managed) => (managed ? "managed" : "unmanaged"));
    return [`${uniqueName} is installed as ${is}; ${solution.file} is ${given}. Give the ZIP of the same kind.`];
  }
  return isUpgrade && !skipLowerVersion && compareVersions(version, present.version) <= 0
    ? [`${uniqueName} ${present.version} is installed; an upgrade needs a higher version than ${version}.`]
    : [];
}

function componentLines({ results }: ImportEnd): readonly string[] {
  const troubled = results.filter(({ result }) => result !== "success");
  const summary =
    results.length === 0
      ? []
      : [`  ${results.length - troubled.length} of ${results.length} components without remark`];
  return [...summary, ...troubled.map(({ kind, name, result, text }) => `  ${result}: ${kind} ${name}: ${text}`)];
}

/** After a failure: what is there now, read anew, and how to go on. */
async function stateAfter(
  { api }: CommandContext,
  failed: string,
  done: readonly string[],
): Promise<readonly string[]> {
  const before = done.length === 0 ? [] : [`Installed before it: ${done.join(", ")}.`];
  const installed = await installedSolutions(api);
  if (!installed.ok) {
    return [...before, `What is there now could not be read: ${problemText(installed.problem)} Run bcsales status.`];
  }
  const present = installed.value.find(({ uniqueName }) => uniqueName === failed);
  const holding = holdingOf(installed.value, failed);
  return [
    ...before,
    present === undefined
      ? `${failed} is not installed. An import is taken back as a whole: mend the cause and run the same command again.`
      : `${failed} ${present.version} is in use.`,
    ...(holding === undefined
      ? []
      : [
          `${holding.uniqueName} ${holding.version} was imported beside it and never took its place: mend the cause and run the same command again, which finishes it. Or delete ${holding.uniqueName} in Power Apps, Solutions, and everything is as before.`,
        ]),
    ...(present !== undefined && holding === undefined ? ["Mend the cause and run the same command again."] : []),
  ];
}
