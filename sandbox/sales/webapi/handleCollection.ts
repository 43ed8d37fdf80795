import type { Table } from "../schema/schema";
import type { Row } from "../store/row";
import type { RequestContext } from "./requestContext";
import { methodNotAllowed } from "../errors";
import { applyAnswer } from "../fetch/applyAnswer";
import { fetchAnswer } from "../fetch/fetchAnswer";
import { LAYERS, layersAsked } from "../layers/componentLayers";
import { latestRow } from "../organization/unpublished";
import { NO_OPTIONS } from "../odata/queryOptions";
import { parseQueryOptions } from "../odata/parseQueryOptions";
import { requirePrivilege } from "../security/privileges";
import { readableBy } from "../security/rowAccess";
import { keyText } from "../store/row";
import { createFromPayload } from "../writes/createFromPayload";
import { rowAnswer, writtenAnswer } from "./answers";
import { rowUrl } from "./rowUrl";
import { collectionAnswer } from "./collectionAnswer";
import { contextUrl } from "./contextUrl";
import { serializeRow } from "./serializeRow";
import { shapeOf } from "./shape";
import { savedQueryFetch } from "./savedQueryFetch";

export function* readableRows({ organization, caller }: RequestContext, table: Table): Generator<Row> {
  const isReadable = readableBy(organization, caller, table);
  for (const row of organization.store.all(table.logicalName)) {
    if (isReadable(row)) {
      yield row;
    }
  }
}

function parameter(url: URL, name: string): string | null {
  for (const [key, value] of url.searchParams) {
    if (key.toLowerCase() === name) {
      return value;
    }
  }
  return null;
}

function list(context: RequestContext, table: Table): Response {
  requirePrivilege(context.organization, context.caller, table, "Read");
  if (table.logicalName === LAYERS) {
    // The platform's virtual table takes no notice of $select.
    const options = { ...parseQueryOptions(context.url.searchParams), select: null };
    return collectionAnswer(context, table, layersAsked(context.organization, options), options);
  }
  const fetchXml =
    parameter(context.url, "fetchxml") ?? savedQueryFetch(context, table, parameter(context.url, "savedquery"));
  if (fetchXml !== null) {
    return fetchAnswer(context, table, fetchXml);
  }
  const apply = parameter(context.url, "$apply");
  if (apply !== null) {
    return applyAnswer(context, table, apply, readableRows(context, table));
  }
  return collectionAnswer(context, table, readableRows(context, table), parseQueryOptions(context.url.searchParams));
}

/** RetrieveUnpublishedMultiple: rows with the changes that wait for publishing. */
export function listUnpublished(context: RequestContext, table: Table): Response {
  if (context.method !== "GET") {
    throw methodNotAllowed(context.method, table.entitySetName);
  }
  const { organization, caller, url } = context;
  requirePrivilege(organization, caller, table, "Read");
  const rows = [...readableRows(context, table)].map(
    (row) => latestRow(organization, table.logicalName, keyText(row[table.primaryId])) ?? row,
  );
  return collectionAnswer(context, table, rows, parseQueryOptions(url.searchParams));
}

/** The answer to a row just written: its address, or with return=representation the row itself. */
export function answerWritten(context: RequestContext, table: Table, row: Row, isNew: boolean): Response {
  if (!context.preferences.returnRepresentation) {
    return writtenAnswer(context, table, row);
  }
  const options = context.url.search === "" ? NO_OPTIONS : parseQueryOptions(context.url.searchParams);
  const body = {
    "@odata.context": contextUrl(context, table.entitySetName, options, true),
    ...serializeRow(context, shapeOf(context, table, options), row),
  };
  const answer = rowAnswer(context, body, row, isNew ? 201 : 200);
  answer.headers.set("OData-EntityId", rowUrl(context, table, keyText(row[table.primaryId])));
  return answer;
}

function create(context: RequestContext, table: Table): Response {
  const { organization, caller, contentIds } = context;
  const row = createFromPayload({ organization, caller, table }, { organization, contentIds }, context.body());
  return answerWritten(context, table, row, true);
}

/** GET and POST of an entity set. */
export function handleCollection(context: RequestContext, table: Table): Response {
  if (context.method === "GET") {
    return list(context, table);
  }
  if (context.method === "POST") {
    return create(context, table);
  }
  throw methodNotAllowed(context.method, table.entitySetName);
}
