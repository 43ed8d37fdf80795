import type { Table } from "../schema/schema";
import type { RequestContext } from "../webapi/requestContext";
import { notImplemented } from "../errors";

export interface BoundCall {
  readonly table: Table;
  readonly id: string;
  readonly name: string;
  readonly argument: string | null;
}

/** Bound actions and functions. None of those that the mission needs is bound, so all are refused by name. */
export function callBound(_context: RequestContext, { table, name }: BoundCall): Response {
  throw notImplemented(`the bound operation Microsoft.Dynamics.CRM.${name} of ${table.logicalName}`);
}
