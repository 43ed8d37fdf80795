import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Right } from "../security/rights";
import { privilegeName, RIGHTS, rightsOf } from "../security/rights";
import { stableId } from "../store/identifiers";
import platform from "./platformPrivileges.json";
import { putInitialRow } from "./putInitialRow";

function putPrivilege(organization: Organization, name: string, accessRight: number, isOwned: boolean): void {
  const privilegeid = organization.privilegeId(name);
  if (organization.store.get("privilege", privilegeid)) {
    return;
  }
  putInitialRow(organization, "privilege", {
    privilegeid,
    name,
    accessright: accessRight,
    canbebasic: isOwned,
    canbelocal: isOwned,
    canbedeep: isOwned,
    canbeglobal: true,
  });
}

/** The privileges that a table brings with it. Several tables may share one set, as units and price lists share Product's. */
export function putTablePrivileges(organization: Organization, table: Table): void {
  const isOwned = table.ownership !== "OrganizationOwned" && table.ownership !== "None";
  for (const right of rightsOf(table.ownership === "Parent" ? "UserOwned" : table.ownership)) {
    const name = privilegeName(table, right);
    if (name !== null) {
      putPrivilege(organization, name, RIGHTS[right], isOwned);
    }
  }
}

/** All privileges of the standard tables, and those of parts of the platform that the sandbox does not hold. */
export function putAllPrivileges(organization: Organization): void {
  for (const table of organization.schema.tables()) {
    putTablePrivileges(organization, table);
  }
  // Some that belong to no table are given for a user's own rows all the same.
  const owned = new Set(platform.owned);
  for (const name of platform.single) {
    putPrivilege(organization, name, 0, owned.has(name));
  }
  for (const table of platform.tables) {
    for (const right of Object.keys(RIGHTS) as Right[]) {
      putPrivilege(organization, `prv${right}${table}`, RIGHTS[right], true);
    }
  }
}

/** Gives a role one privilege at a depth (roleprivileges.privilegedepthmask). */
export function grantPrivilege(organization: Organization, roleId: string, privilegeId: string, depth: number): void {
  const roleprivilegeid = stableId(`roleprivilege/${roleId}/${privilegeId}`);
  putInitialRow(organization, "roleprivileges", {
    roleprivilegeid,
    roleid: roleId,
    privilegeid: privilegeId,
    privilegedepthmask: depth,
  });
}
