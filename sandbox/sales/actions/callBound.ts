import type { Table } from "../schema/schema";
import type { RequestContext } from "../webapi/requestContext";
import { notImplemented, unknownSegment } from "../errors";
import { isRealOperation } from "../schema/realNames";
import { addPrivilegesRole } from "./addPrivilegesRole";
import { userPrivileges } from "./retrieveUserPrivileges";

export interface BoundCall {
  readonly table: Table;
  readonly id: string;
  readonly name: string;
}

/** Actions and functions bound to a row. */
export function callBound(context: RequestContext, { table, id, name }: BoundCall): Response {
  if (context.method === "GET" && table.logicalName === "systemuser" && name === "RetrieveUserPrivileges") {
    return userPrivileges(context, id);
  }
  if (context.method === "POST" && table.logicalName === "role" && name === "AddPrivilegesRole") {
    return addPrivilegesRole(context, id);
  }
  throw isRealOperation(name)
    ? notImplemented(`the bound operation Microsoft.Dynamics.CRM.${name} of ${table.logicalName}`)
    : unknownSegment(`Microsoft.Dynamics.CRM.${name}`);
}
