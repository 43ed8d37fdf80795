import type { Table } from "../schema/schema";
import type { RequestContext } from "./requestContext";

/** The address of one row. */
export function rowUrl(context: RequestContext, table: Table, id: string): string {
  return `${context.root}${table.entitySetName}(${id})`;
}
