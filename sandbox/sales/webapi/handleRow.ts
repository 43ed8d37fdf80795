import type { Table } from "../schema/schema";
import type { Value } from "../store/row";
import type { RequestContext } from "./requestContext";
import { keyNotFound, methodNotAllowed, recordExists, rowNotFound } from "../errors";
import { parseQueryOptions } from "../odata/parseQueryOptions";
import { createFromPayload } from "../writes/createFromPayload";
import { deleteRow } from "../writes/deleteRow";
import { updateFromPayload } from "../writes/updateFromPayload";
import { emptyAnswer, rowAnswer } from "./answers";
import { contextUrl } from "./contextUrl";
import { answerWritten } from "./handleCollection";
import { readRow } from "./readRow";
import { etagOf, serializeRow } from "./serializeRow";
import { shapeOf } from "./shape";

/** The row version in an If-Match header, null for `*` and for none. */
export function matchedVersion(headers: Headers): string | null {
  return /^(?:W\/)?"?(\d+)"?$/.exec(headers.get("if-match")?.trim() ?? "")?.[1] ?? null;
}

function read(context: RequestContext, table: Table, id: string): Response {
  const { organization, caller, headers, preferences } = context;
  const options = parseQueryOptions(context.url.searchParams);
  const row = readRow(organization, caller, table, id);
  // Expanded rows and formatted values may have changed although this row has not.
  const canBeUnchanged = options.expand.length === 0 && preferences.annotations === null;
  if (canBeUnchanged && headers.get("if-none-match") === etagOf(row)) {
    return emptyAnswer(context, 304);
  }
  const body = serializeRow(context, shapeOf(context, table, options), row);
  return rowAnswer(
    context,
    { "@odata.context": contextUrl(context, table.entitySetName, options, true), ...body },
    row,
  );
}

function upsert(context: RequestContext, table: Table, id: string): Response {
  const { organization, caller, headers, contentIds } = context;
  const writing = { organization, caller, table };
  const source = { organization, contentIds };
  const body = context.body();
  const exists = organization.store.get(table.logicalName, id) !== undefined;
  if (exists) {
    if (headers.get("if-none-match") === "*") {
      throw recordExists();
    }
    return answerWritten(
      context,
      table,
      updateFromPayload(writing, source, id, body, { version: matchedVersion(headers) }),
      false,
    );
  }
  if (headers.get("if-match") !== null) {
    throw rowNotFound(table.logicalName, id);
  }
  return answerWritten(context, table, createFromPayload(writing, source, body, { [table.primaryId]: id }), true);
}

/** PATCH of an alternate key that no row has: an upsert, unless the client says that the row must be there. */
export function createWithKey(
  context: RequestContext,
  table: Table,
  values: Readonly<Record<string, Value>>,
): Response {
  const { organization, caller, headers, contentIds } = context;
  if (headers.get("if-match") !== null) {
    throw keyNotFound(table.logicalName);
  }
  const row = createFromPayload({ organization, caller, table }, { organization, contentIds }, context.body(), values);
  return answerWritten(context, table, row, true);
}

/** GET, PATCH (update or upsert) and DELETE of one row. */
export function handleRow(context: RequestContext, table: Table, id: string): Response {
  const { organization, caller } = context;
  switch (context.method) {
    case "GET":
      return read(context, table, id);
    case "PATCH":
      return upsert(context, table, id);
    case "DELETE":
      deleteRow({ organization, caller, table }, id, { version: matchedVersion(context.headers) });
      return emptyAnswer(context);
    default:
      throw methodNotAllowed(context.method, `${table.entitySetName}(${id})`);
  }
}
