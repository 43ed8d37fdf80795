import type { SalesStore } from "../../dataverse/salesStore";
import { NavConnectionFields, NavConnectionTable } from "../../tables/NavConnection.generated";
import { SolutionFields, SolutionTable } from "../../tables/Solution.generated";
import { textOf } from "../../values/wireValue";
import { OUR_BASE_SOLUTION, OUR_SOLUTION, THEIR_SOLUTION } from "../solutionNames";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/** Whose solution brings the tables and roles that Business Central works with, and whether that goes well with Business Central's own set-up. */
export async function checkProvider(store: SalesStore): Promise<HealthFinding> {
  const uniquename = SolutionFields.uniquename;
  const version = SolutionFields.version;
  const names = [OUR_SOLUTION, OUR_BASE_SOLUTION, THEIR_SOLUTION];
  const outcome = await store.rows(SolutionTable, {
    select: [uniquename, version],
    filter: names.map((name) => `${uniquename} eq '${name}'`).join(" or "),
  });
  if (!outcome.ok) {
    return unread("provider", outcome.problem);
  }
  const versionOf = (name: string): string | null =>
    textOf(outcome.value.find((row) => row[uniquename] === name)?.[version]);
  const [ours, base, theirs] = [
    versionOf(OUR_SOLUTION) ?? "?",
    versionOf(OUR_BASE_SOLUTION),
    versionOf(THEIR_SOLUTION),
  ];
  if (theirs !== null) {
    return base === null
      ? finding("provider", "theirsBrings", theirs, ours)
      : finding("provider", "baseBesideTheirs", theirs, base);
  }
  if (base === null) {
    return finding("provider", "providerNotKnown", ours);
  }
  return (await isConnected(store))
    ? finding("provider", "baseButConnected", base)
    : finding("provider", "baseAlone", base, ours);
}

/** Business Central writes a row when its connection is enabled and deletes it when that is disabled. */
async function isConnected(store: SalesStore): Promise<boolean> {
  const outcome = await store.rows(NavConnectionTable, { select: [NavConnectionFields.nav_connectionid], top: 1 });
  return outcome.ok && outcome.value.length > 0;
}
