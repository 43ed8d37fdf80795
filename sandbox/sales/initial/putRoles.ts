import type { Organization } from "../organization/organization";
import { DEPTHS, LEVELS } from "../security/rights";
import { stableId } from "../store/identifiers";
import { keyText } from "../store/row";
import { putInitialRow } from "./putInitialRow";
import { grantPrivilege } from "./putPrivileges";
import salesperson from "./salesperson.json";

function putRole(organization: Organization, name: string, roletemplateid: string | null): string {
  const roleid = stableId(`role/${name}`);
  const businessunitid = { table: "businessunit", id: organization.rootBusinessUnitId };
  putInitialRow(organization, "role", {
    roleid,
    name,
    businessunitid,
    roletemplateid,
    ismanaged: true,
    componentstate: 0,
    solutionid: stableId("solution/System"),
    parentrootroleid: { table: "role", id: roleid },
  });
  return roleid;
}

/** The role that every new privilege goes to, as the platform gives it to its administrators. */
export function grantToAdministrators(organization: Organization, privilegeId: string): void {
  grantPrivilege(organization, organization.administratorRoleId, privilegeId, DEPTHS.organization);
}

export function putRoles(organization: Organization): void {
  // The template id is the same in every Dataverse: clients tell an administrator by it.
  putRole(organization, "System Administrator", "627090ff-40a3-4053-8790-584edc5be201");
  for (const privilege of organization.store.all("privilege")) {
    grantToAdministrators(organization, keyText(privilege.privilegeid));
  }
  const roleId = putRole(organization, salesperson.name, null);
  for (const [table, rights] of Object.entries(salesperson.privileges)) {
    for (const [right, level] of Object.entries(rights)) {
      grantPrivilege(
        organization,
        roleId,
        organization.privilegeId(`prv${right}${table}`),
        LEVELS[level] ?? DEPTHS.user,
      );
    }
  }
}
