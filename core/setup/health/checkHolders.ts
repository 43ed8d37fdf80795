import type { SalesStore } from "../../dataverse/salesStore";
import { INTEGRATION_ADMINISTRATOR_ROLE, INTEGRATION_USER_ROLE, PRODUCT_AVAILABILITY_ROLE } from "../accessIds";
import { readHolders, readLicences, readTeams } from "../people";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/**
 * Who has both roles that Business Central works with: its user, and the team that owns what it writes. Its set-up gives them in one step, to the
 * team only where its connection to Dataverse is enabled (codeunit 5330, ImportCRMSolution).
 */
export async function checkHolders(store: SalesStore): Promise<HealthFinding> {
  const users = await inBoth((id) => readHolders(store, { kind: "role", id }));
  const teams = await inBoth((id) => readTeams(store, id));
  if (!users.ok) {
    return unread("holders", users.problem);
  }
  if (!teams.ok) {
    return unread("holders", teams.problem);
  }
  const names = users.value.join(", ");
  if (users.value.length === 0) {
    return finding("holders", "holdersNoUser", teams.value.join(", "));
  }
  return teams.value.length === 0
    ? finding("holders", "holdersNoTeam", names)
    : finding("holders", "holdersBoth", names, teams.value.join(", "));
}

async function inBoth(read: (id: string) => ReturnType<typeof readTeams>): ReturnType<typeof readTeams> {
  const first = await read(INTEGRATION_ADMINISTRATOR_ROLE);
  const second = await read(INTEGRATION_USER_ROLE);
  return first.ok && second.ok
    ? { ok: true, value: first.value.filter((name) => second.value.includes(name)) }
    : first.ok
      ? second
      : first;
}

/** Whether the salespeople who have our role have a licence at all; which one Dataverse does not tell. */
export async function checkLicences(store: SalesStore): Promise<HealthFinding> {
  const people = await readLicences(store, PRODUCT_AVAILABILITY_ROLE);
  if (!people.ok) {
    return unread("licences", people.problem);
  }
  const without = people.value.filter(({ isLicensed }) => !isLicensed).map(({ name }) => name);
  return without.length === 0
    ? finding("licences", "licencesMarked", String(people.value.length))
    : finding("licences", "licencesLacking", without.join(", "));
}
