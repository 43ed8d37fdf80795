import type { RequestContext } from "../webapi/requestContext";
import type { Operation, OperationCall } from "./operation";
import { badQuery, rowNotFound } from "../errors";
import { heldPrivileges } from "../security/privileges";
import { callerOf } from "../security/caller";
import { readId } from "../store/identifiers";
import { textOf } from "../store/row";
import { jsonAnswer } from "../webapi/answers";

const DEPTHS: Readonly<Record<number, string>> = { 1: "Basic", 2: "Local", 4: "Deep", 8: "Global" };

/** Every privilege that a user holds through roles, with its depth. */
export function userPrivileges(context: RequestContext, id: string): Response {
  const { organization } = context;
  const user = organization.store.get("systemuser", id);
  if (!user) {
    throw rowNotFound("systemuser", id);
  }
  const subject = callerOf(organization, user, "");
  const list = [...heldPrivileges(organization, subject)].map(([privilegeId, mask]) => ({
    Depth: DEPTHS[mask] ?? "Basic",
    PrivilegeId: privilegeId,
    BusinessUnitId: subject.businessUnitId,
    PrivilegeName: textOf(organization.store.get("privilege", privilegeId)?.name),
  }));
  return jsonAnswer(context, {
    "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
    RolePrivileges: list,
  });
}

export const retrieveUserPrivileges: Operation = {
  method: "GET",
  run({ context, parameters }: OperationCall) {
    const id = typeof parameters.UserId === "string" ? readId(parameters.UserId) : null;
    if (id === null) {
      throw badQuery("The parameter 'UserId' must be a GUID.");
    }
    return userPrivileges(context, id);
  },
};
