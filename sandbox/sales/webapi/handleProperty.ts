import type { Column, Table } from "../schema/schema";
import type { RequestContext } from "./requestContext";
import { badPayload, methodNotAllowed } from "../errors";
import { hiddenColumns } from "../security/columnSecurity";
import { isObject } from "../writes/readPayload";
import { updateFromPayload } from "../writes/updateFromPayload";
import { emptyAnswer, jsonAnswer } from "./answers";
import { readRow } from "./readRow";
import { serializeRow } from "./serializeRow";

function read(context: RequestContext, table: Table, id: string, column: Column, property: string): Response {
  const row = readRow(context.organization, context.caller, table, id);
  const shape = {
    columns: [column],
    hidden: hiddenColumns(context.organization, context.caller, table),
    expansions: [],
  };
  const value = serializeRow(context, shape, row)[property] ?? null;
  if (value === null) {
    return emptyAnswer(context);
  }
  return jsonAnswer(context, {
    "@odata.context": `${context.root}$metadata#${table.entitySetName}(${id})/${property}`,
    value,
  });
}

/** GET, PUT and DELETE of one property of a row. */
export function handleProperty(
  context: RequestContext,
  table: Table,
  id: string,
  column: Column,
  property: string,
): Response {
  const { organization, caller, contentIds } = context;
  if (context.method === "GET") {
    return read(context, table, id, column, property);
  }
  if (context.method !== "PUT" && context.method !== "DELETE") {
    throw methodNotAllowed(context.method, `${table.entitySetName}(${id})/${property}`);
  }
  const body = context.method === "PUT" ? context.body() : { value: null };
  if (!isObject(body) || !("value" in body)) {
    throw badPayload(table.entitySetName, `The body of PUT ${property} must be {"value": ...}.`);
  }
  updateFromPayload(
    { organization, caller, table },
    { organization, contentIds },
    id,
    { [property]: body.value },
    { version: null },
  );
  return emptyAnswer(context);
}
