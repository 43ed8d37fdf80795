import type { RequestContext } from "../webapi/requestContext";
import { badPayload, rowNotFound } from "../errors";
import { grantPrivilege } from "../initial/putPrivileges";
import { requirePrivilege } from "../security/privileges";
import { LEVELS } from "../security/rights";
import { readId } from "../store/identifiers";
import { emptyAnswer } from "../webapi/answers";
import { isObject } from "../writes/readPayload";

/** AddPrivilegesRole, bound to a role: gives it privileges; one that it has gets the depth that is named. */
export function addPrivilegesRole(context: RequestContext, roleId: string): Response {
  const { organization, caller } = context;
  requirePrivilege(organization, caller, organization.schema.tableOf("role"), "Write");
  if (organization.store.get("role", roleId) === undefined) {
    throw rowNotFound("role", roleId);
  }
  const body = context.body();
  const given = isObject(body) && Array.isArray(body.Privileges) ? (body.Privileges as unknown[]) : null;
  if (given === null) {
    throw badPayload("", "The parameter 'Privileges' is missing or is no collection.");
  }
  const grants = given.map((each) => {
    const { PrivilegeId: id, Depth: depth } = isObject(each) ? each : {};
    const privilegeId = typeof id === "string" ? readId(id) : null;
    const mask = typeof depth === "string" ? LEVELS[depth] : undefined;
    if (privilegeId === null || mask === undefined) {
      throw badPayload("", "Each of 'Privileges' has a PrivilegeId and a Depth of Basic, Local, Deep or Global.");
    }
    if (organization.store.get("privilege", privilegeId) === undefined) {
      throw rowNotFound("privilege", privilegeId);
    }
    return { privilegeId, mask };
  });
  grants.forEach(({ privilegeId, mask }) => grantPrivilege(organization, roleId, privilegeId, mask));
  return emptyAnswer(context);
}
