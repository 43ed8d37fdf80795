import { isWireRow, rowsIn } from "../../../core/values/wireValue";
import { textIn } from "../environment/textIn";
import type { WebApi, WebApiOutcome } from "../environment/webApi";
import {
  OUR_BASE_SOLUTION as BASE,
  OUR_SOLUTION as PRODUCT,
  THEIR_BASE_SOLUTION as MICROSOFT_BASE,
  THEIR_SOLUTION as MICROSOFT_SALES,
} from "../../../core/setup/solutionNames";

/** Ours, and those that Business Central imports itself and decides by their names. */
export { BASE, MICROSOFT_BASE, MICROSOFT_SALES, PRODUCT };

export interface InstalledSolution {
  readonly id: string;
  readonly uniqueName: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisher: string;
}

/** A holding import that was never promoted goes by this name. */
const HOLDING_SUFFIX = "_Upgrade";

const WATCHED = [
  PRODUCT,
  BASE,
  `${PRODUCT}${HOLDING_SUFFIX}`,
  `${BASE}${HOLDING_SUFFIX}`,
  MICROSOFT_SALES,
  MICROSOFT_BASE,
];

/** Which of our and Microsoft's solutions the environment has. Reading them needs the rights of a customiser. */
export async function installedSolutions(api: WebApi): Promise<WebApiOutcome<readonly InstalledSolution[]>> {
  const filter = WATCHED.map((name) => `uniquename eq '${name}'`).join(" or ");
  const outcome = await api.rows(
    `solutions?$select=solutionid,uniquename,version,ismanaged&$expand=publisherid($select=uniquename)&$filter=${encodeURIComponent(filter)}`,
  );
  return outcome.ok ? { ok: true, value: rowsIn(outcome.value).map(readSolution) } : outcome;
}

function readSolution(row: Readonly<Record<string, unknown>>): InstalledSolution {
  const publisher = isWireRow(row.publisherid) ? textIn(row.publisherid, "uniquename") : "";
  return {
    id: textIn(row, "solutionid"),
    uniqueName: textIn(row, "uniquename"),
    version: textIn(row, "version"),
    isManaged: row.ismanaged === true,
    publisher,
  };
}

/** The version that waits beside a solution to take its place. */
export function holdingOf(installed: readonly InstalledSolution[], uniqueName: string): InstalledSolution | undefined {
  return installed.find((each) => each.uniqueName === `${uniqueName}${HOLDING_SUFFIX}`);
}

/** Negative, zero or positive, by the four numbers of a version. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number));
  for (const at of [0, 1, 2, 3]) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
