import type { Table } from "../schema/schema";
import type { RequestContext } from "./requestContext";
import type { Segment } from "./resourcePath";
import { keyNotFound, methodNotAllowed, notImplemented, unknownBelow, unknownSegment } from "../errors";
import { callBound } from "../actions/callBound";
import { columnByProperty } from "../query/columnByProperty";
import { isRealOperation } from "../schema/realNames";
import { isPublishable } from "../organization/unpublished";
import { requirePrivilege } from "../security/privileges";
import { handleCollection, listUnpublished, readableRows } from "./handleCollection";
import { handleNavigation } from "./handleNavigation";
import { handleProperty } from "./handleProperty";
import { createWithKey, handleRow } from "./handleRow";
import { readKey } from "../query/readKey";

const UNPUBLISHED = "Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple";
const BOUND = /^Microsoft\.Dynamics\.CRM\.(\w+)$/;

function count(context: RequestContext, table: Table): Response {
  if (context.method !== "GET") {
    throw methodNotAllowed(context.method, `${table.entitySetName}/$count`);
  }
  requirePrivilege(context.organization, context.caller, table, "Read");
  const total = [...readableRows(context, table)].length;
  return new Response(String(Math.min(total, 5000)), {
    headers: { "Content-Type": "text/plain", "OData-Version": "4.0" },
  });
}

/** Everything below one row: a bound action or function, a property, or what a navigation property leads to. */
function handleBelow(context: RequestContext, table: Table, id: string, path: readonly Segment[]): Response {
  const [segment, ...rest] = path;
  if (!segment) {
    return handleRow(context, table, id);
  }
  const bound = BOUND.exec(segment.name)?.[1];
  if (bound !== undefined) {
    return callBound(context, { table, id, name: bound });
  }
  const navigation = context.organization.schema.navigation(table, segment.name);
  if (navigation) {
    return handleNavigation(context, table, id, navigation, path);
  }
  const column = columnByProperty(context.organization.schema, table, segment.name);
  if (!column) {
    throw unknownBelow(segment.name, table.logicalName);
  }
  if (rest.length > 0) {
    throw notImplemented(`'${rest.map((each) => each.name).join("/")}' after a property`);
  }
  return handleProperty(context, table, id, column, segment.name);
}

function handleKeyed(context: RequestContext, table: Table, argument: string, path: readonly Segment[]): Response {
  const key = readKey(context.organization, table, argument);
  if (key.id !== null) {
    return handleBelow(context, table, key.id, path);
  }
  if (path.length > 0 || context.method !== "PATCH") {
    throw keyNotFound(table.logicalName);
  }
  return createWithKey(context, table, key.values);
}

/** Requests to an entity set and everything in it. */
export function handleTable(context: RequestContext, table: Table, path: readonly Segment[]): Response {
  const [set, ...rest] = path;
  if (table.external !== undefined) {
    throw notImplemented(`virtual tables in a $batch: ${table.entitySetName}`);
  }
  if (set?.argument !== null && set !== undefined) {
    return handleKeyed(context, table, set.argument, rest);
  }
  const [next] = rest;
  if (!next) {
    return handleCollection(context, table);
  }
  if (next.name === "$count" && rest.length === 1) {
    return count(context, table);
  }
  if (next.name === UNPUBLISHED && next.argument === "" && rest.length === 1 && isPublishable(table.logicalName)) {
    return listUnpublished(context, table);
  }
  const bound = BOUND.exec(next.name)?.[1];
  if (next.name.startsWith("$") || (bound !== undefined && isRealOperation(bound))) {
    throw notImplemented(`the path '${path.map((each) => each.name).join("/")}'`);
  }
  throw unknownSegment(next.name);
}
