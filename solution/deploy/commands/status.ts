import { problemText } from "../environment/webApi";
import {
  BASE,
  holdingOf,
  installedSolutions,
  MICROSOFT_BASE,
  MICROSOFT_SALES,
  PRODUCT,
} from "../solutions/installedSolutions";
import type { InstalledSolution } from "../solutions/installedSolutions";
import { EXIT, report } from "./command";
import type { CommandContext, Report } from "./command";

/** What stands in an environment, whose it is, and what is odd about it. */
export async function status({ api }: CommandContext): Promise<Report> {
  const installed = await installedSolutions(api);
  if (!installed.ok) {
    return report(EXIT.notDone, [problemText(installed.problem)]);
  }
  const remarks = remarksOn(installed.value);
  return report(
    EXIT.done,
    [
      ...(installed.value.length === 0 ? ["None of our or Business Central's solutions is installed."] : []),
      ...installed.value.map(
        ({ uniqueName, version, isManaged, publisher }) =>
          `${uniqueName} ${version}, ${isManaged ? "managed" : "unmanaged"}, by ${publisher}`,
      ),
      ...remarks,
    ],
    { solutions: installed.value, remarks },
  );
}

function remarksOn(installed: readonly InstalledSolution[]): readonly string[] {
  const has = (name: string) => installed.some(({ uniqueName }) => uniqueName === name);
  return [
    ...[PRODUCT, BASE]
      .flatMap((name) => holdingOf(installed, name) ?? [])
      .map(
        ({ uniqueName }) =>
          `${uniqueName} is an upgrade that was imported and never finished: run bcsales upgrade with the ZIP of that version, which finishes it, or delete it in Power Apps, Solutions.`,
      ),
    ...(has(BASE) && has(MICROSOFT_SALES)
      ? [
          `${BASE} and ${MICROSOFT_SALES} hold the same tables and roles. Uninstall ${BASE} before Business Central's connection is enabled or redeployed.`,
        ]
      : []),
    ...(has(BASE) && !has(MICROSOFT_SALES) && has(MICROSOFT_BASE)
      ? [
          `Business Central is connected to Dataverse here, and its set-up of Sales will import ${MICROSOFT_SALES} over the tables of ${BASE}: uninstall ${BASE} first.`,
        ]
      : []),
    ...(has(PRODUCT) && !has(BASE) && !has(MICROSOFT_SALES)
      ? [`${PRODUCT} has its tables from a solution that is not known here.`]
      : []),
  ];
}
