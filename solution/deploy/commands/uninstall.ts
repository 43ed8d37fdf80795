import { textIn } from "../environment/textIn";
import { problemText } from "../environment/webApi";
import { BASE, holdingOf, installedSolutions, PRODUCT } from "../solutions/installedSolutions";
import type { InstalledSolution } from "../solutions/installedSolutions";
import { waitForOthers } from "../solutions/otherJobs";
import { followJob } from "../solutions/systemJob";
import { salesProblemText } from "../environment/salesProblemText";
import { addedToApps, describeAdded, takeOut } from "./addedToApps";
import type { AddedToApp } from "./addedToApps";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

/** The product goes first: it needs the tables of the other. */
const ORDER = [PRODUCT, BASE];

/**
 * Uninstalls our solutions with their tables and data, the product before the base. What others need of them is printed and nothing is
 * done; what was added to apps is taken out of them first, by the same consent. An unmanaged solution leaves its components behind, which is said.
 * @param withBase also the base solution, where it is installed
 */
export async function uninstall(
  context: CommandContext,
  { withBase }: { readonly withBase: boolean },
): Promise<Report> {
  const installed = await installedSolutions(context.api);
  if (!installed.ok) {
    return report(EXIT.notDone, [problemText(installed.problem)]);
  }
  const named = withBase ? ORDER : [PRODUCT];
  const [waiting] = named.flatMap((name) => holdingOf(installed.value, name) ?? []);
  if (waiting !== undefined) {
    return report(EXIT.notDone, [
      `${waiting.uniqueName} ${waiting.version} is an upgrade that was never finished: finish it by bcsales upgrade with its ZIP, or delete it in Power Apps, Solutions. Then uninstall.`,
    ]);
  }
  const solutions = named.flatMap((name) => installed.value.filter(({ uniqueName }) => uniqueName === name));
  if (solutions.length === 0) {
    return report(EXIT.done, [`Nothing to do: ${named.join(" and ")} not installed.`], { uninstalled: [] });
  }
  // Of an unmanaged solution only the container goes.
  const goes = solutions.some(({ uniqueName, isManaged }) => uniqueName === PRODUCT && isManaged);
  const added = goes ? await addedToApps(context) : { ok: true as const, value: [] };
  if (!added.ok) {
    return report(EXIT.notDone, [salesProblemText(added.problem)]);
  }
  const ofApps = new Set(added.value.flatMap(idsOf));
  const blocked = goes ? await blockersOf(context, PRODUCT, ofApps) : null;
  if (blocked !== null) {
    return blocked;
  }
  const before = added.value.map((one) => `Taken out before: ${describeAdded(one)}.`);
  const titles = solutions.map(({ uniqueName, version }) => `${uniqueName} ${version}`);
  const question = `Uninstall ${titles.join(" and ")}, with their tables and all rows in them (connections, keys, remembered settings)?${before.map((line) => ` ${line}`).join("")}`;
  if (!context.isDryRun && !(await context.confirm(question))) {
    return report(EXIT.notDone, ["Nothing was uninstalled."], { uninstalled: [] });
  }
  const taken = context.isDryRun ? report(EXIT.done, before) : await takeOut(context, added.value);
  if (taken.exit !== EXIT.done) {
    return report(taken.exit, taken.lines, { uninstalled: [] });
  }
  const lines = [...taken.lines];
  const done: string[] = [];
  for (const solution of solutions) {
    const one = await uninstallOne(context, solution, done, ofApps);
    lines.push(...one.lines);
    if (one.exit !== EXIT.done) {
      return report(one.exit, lines, { uninstalled: done });
    }
    done.push(solution.uniqueName);
  }
  return report(EXIT.done, lines, { uninstalled: context.isDryRun ? [] : done });
}

async function uninstallOne(
  context: CommandContext,
  { uniqueName, version, isManaged }: InstalledSolution,
  goneBefore: readonly string[],
  ofApps: ReadonlySet<string>,
): Promise<Report> {
  const { api, pace, isDryRun } = context;
  // A dry run has not taken away what goes before, so what that needs still shows.
  const blocked =
    isDryRun && goneBefore.length > 0
      ? null
      : await blockersOf(context, uniqueName, isDryRun ? ofApps : new Set<string>());
  if (blocked !== null) {
    return blocked;
  }
  if (isDryRun) {
    return report(EXIT.done, [`${uniqueName} ${version} would be uninstalled.`, ...remainder(isManaged)]);
  }
  const other = await waitForOthers(api, pace);
  if (other !== null) {
    return report(EXIT.notDone, [
      `${uniqueName} was not uninstalled: another job still runs in the environment: ${other}.`,
    ]);
  }
  const begun = await api.post("UninstallSolutionAsync", { SolutionUniqueName: uniqueName });
  if (!begun.ok) {
    return report(EXIT.failed, [`${uniqueName} was not uninstalled: ${problemText(begun.problem)}`]);
  }
  const end = await followJob(api, textIn(begun.value, "AsyncOperationId"), pace);
  return end.kind === "succeeded"
    ? report(EXIT.done, [`${uniqueName} ${version} uninstalled.`, ...remainder(isManaged)])
    : report(EXIT.failed, [`${uniqueName} was not uninstalled: ${end.message}`]);
}

function remainder(isManaged: boolean): readonly string[] {
  return isManaged ? [] : ["  It was unmanaged: only the container goes, its components stay and are deleted by hand."];
}

function idsOf({ app: { id, siteMapId } }: AddedToApp): readonly string[] {
  return siteMapId === null ? [id] : [id, siteMapId];
}

/**
 * Why a solution cannot go: components of others that need something of it; null where nothing is in the way.
 * @param except ids of components that will not need it any more
 */
async function blockersOf(
  { api }: CommandContext,
  uniqueName: string,
  except: ReadonlySet<string>,
): Promise<Report | null> {
  const outcome = await api.rows(`RetrieveDependenciesForUninstall(SolutionUniqueName='${uniqueName}')`);
  if (!outcome.ok) {
    return report(EXIT.notDone, [`${uniqueName}: ${problemText(outcome.problem)}`]);
  }
  const needed = outcome.value
    .filter((row) => !except.has(textIn(row, "dependentcomponentobjectid").toLowerCase()))
    .map(
      (row) =>
        `  needed by component ${textIn(row, "dependentcomponentobjectid")} of type ${String(row.dependentcomponenttype)} because of ${textIn(row, "requiredcomponentobjectid")}`,
    );
  return needed.length === 0 ? null : report(EXIT.failed, [`${uniqueName} cannot be uninstalled:`, ...needed]);
}
