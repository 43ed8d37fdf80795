import { textIn } from "../environment/json";
import { problemText } from "../environment/webApi";
import type { WebApi, WebApiOutcome } from "../environment/webApi";
import { BASE, installedSolutions, PRODUCT } from "../solutions/installedSolutions";
import type { InstalledSolution } from "../solutions/installedSolutions";
import { followJob } from "../solutions/systemJob";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

/** The product goes first: it needs the tables of the other. */
const ORDER = [PRODUCT, BASE];

/**
 * Uninstalls our solutions with their tables and data, the product before the base. What others need of them is printed and nothing is
 * done. An unmanaged solution leaves its components behind, which is said.
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
  const solutions = named.flatMap((name) => installed.value.filter(({ uniqueName }) => uniqueName === name));
  if (solutions.length === 0) {
    return report(EXIT.done, [`Nothing to do: ${named.join(" and ")} not installed.`], { uninstalled: [] });
  }
  const titles = solutions.map(({ uniqueName, version }) => `${uniqueName} ${version}`);
  const question = `Uninstall ${titles.join(" and ")}, with their tables and all rows in them (connections, keys, remembered settings)?`;
  if (!context.isDryRun && !(await context.confirm(question))) {
    return report(EXIT.notDone, ["Nothing was uninstalled."], { uninstalled: [] });
  }
  const lines: string[] = [];
  const done: string[] = [];
  for (const solution of solutions) {
    const one = await uninstallOne(context, solution, done);
    lines.push(...one.lines);
    if (one.exit !== EXIT.done) {
      return report(one.exit, lines, { uninstalled: done });
    }
    done.push(solution.uniqueName);
  }
  return report(EXIT.done, lines, { uninstalled: context.isDryRun ? [] : done });
}

async function uninstallOne(
  { api, pace, isDryRun }: CommandContext,
  { uniqueName, version, isManaged }: InstalledSolution,
  goneBefore: readonly string[],
): Promise<Report> {
  const dependents = await dependentsOf(api, uniqueName);
  if (!dependents.ok) {
    return report(EXIT.notDone, [`${uniqueName}: ${problemText(dependents.problem)}`]);
  }
  // A dry run has not taken away what goes before, so what that needs still shows.
  if (dependents.value.length > 0 && !(isDryRun && goneBefore.length > 0)) {
    const needed = dependents.value.map((name) => `  needed by ${name}`);
    return report(EXIT.failed, [`${uniqueName} cannot be uninstalled:`, ...needed]);
  }
  if (isDryRun) {
    return report(EXIT.done, [`${uniqueName} ${version} would be uninstalled.`, ...remainder(isManaged)]);
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

/** Components of other solutions that need something of this one. */
async function dependentsOf(api: WebApi, uniqueName: string): Promise<WebApiOutcome<readonly string[]>> {
  const outcome = await api.rows(`RetrieveDependenciesForUninstall(SolutionUniqueName='${uniqueName}')`);
  return outcome.ok
    ? {
        ok: true,
        value: outcome.value.map((row) =>
          [
            `component ${textIn(row, "dependentcomponentobjectid")} of type ${String(row.dependentcomponenttype)}`,
            `because of ${textIn(row, "requiredcomponentobjectid")}`,
          ].join(" "),
        ),
      }
    : outcome;
}
