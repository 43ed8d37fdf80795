import type { SalesStore } from "../../dataverse/salesStore";
import { SolutionFields, SolutionTable } from "../../tables/Solution.generated";
import { textOf } from "../../values/wireValue";
import { OUR_BASE_SOLUTION, OUR_SOLUTION, THEIR_BASE_SOLUTION, THEIR_SOLUTION } from "../solutionNames";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/**
 * Versions of our and Business Central's solutions. Business Central brings its own to the version of its platform (codeunit 5330,
 * CheckSolutionVersionOutdated), so that is what Sales shows of it.
 */
export async function checkVersions(store: SalesStore): Promise<HealthFinding> {
  const names = [OUR_SOLUTION, OUR_BASE_SOLUTION, THEIR_SOLUTION, THEIR_BASE_SOLUTION];
  const uniquename = SolutionFields.uniquename;
  const version = SolutionFields.version;
  const outcome = await store.rows(SolutionTable, {
    select: [uniquename, version],
    filter: names.map((name) => `${uniquename} eq '${name}'`).join(" or "),
    orderBy: uniquename,
  });
  if (!outcome.ok) {
    return unread("versions", outcome.problem);
  }
  const list = outcome.value.map((row) => `${textOf(row[uniquename]) ?? ""} ${textOf(row[version]) ?? ""}`).join(", ");
  const theirs = textOf(outcome.value.find((row) => row[uniquename] === THEIR_SOLUTION)?.[version]);
  return theirs === null
    ? finding("versions", "versionsKnown", list)
    : finding("versions", "versionsWithTheirs", list, theirs);
}
