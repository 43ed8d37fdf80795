import type { OnBehalf } from "../../contract/onBehalf";
import { badQuery, notImplemented, rowNotFound, SalesError } from "../errors";
import type { QueryOptions } from "../odata/queryOptions";
import { NO_OPTIONS } from "../odata/queryOptions";
import { parseQueryOptions } from "../odata/parseQueryOptions";
import type { Table } from "../schema/schema";
import { requirePrivilege } from "../security/privileges";
import { jsonAnswer } from "../webapi/answers";
import { collectionAnswer } from "../webapi/collectionAnswer";
import { contextUrl } from "../webapi/contextUrl";
import { readPrimaryKey } from "../query/readKey";
import type { RequestContext } from "../webapi/requestContext";
import type { Segment } from "../webapi/resourcePath";
import { serializeRow } from "../webapi/serializeRow";
import { shapeOf } from "../webapi/shape";
import { isObject } from "../writes/readPayload";
import { askBusinessCentral, userNameOf } from "./askBusinessCentral";
import { filterFor, requireCarried } from "./filterFor";
import { linkOf } from "./link";
import type { Link } from "./link";
import { rowOf } from "./rowOf";

/** One query of a virtual table gives so many rows and no more. */
const MOST_ROWS = 1_000;

/**
 * Answers a request to a virtual table by asking Business Central, as the person who asks: they need the privilege of the table here, and the
 * permission there. Reading only; real virtual tables of Business Central can be written too.
 */
export async function answerVirtual(
  context: RequestContext,
  onBehalf: OnBehalf,
  table: Table,
  [set, ...below]: readonly Segment[],
): Promise<Response> {
  if (context.method !== "GET" || below.length > 0) {
    throw notImplemented(`anything but reading rows of virtual tables: ${context.method} ${table.entitySetName}`);
  }
  requirePrivilege(context.organization, context.caller, table, "Read");
  const link = linkOf(context.organization);
  if (link === null) {
    throw new SalesError(400, "0x80040265", "Virtual tables of Business Central are not configured.");
  }
  const asking: Asking = { context, onBehalf, table, link };
  return set?.argument === null || set === undefined ? list(asking) : one(asking, readPrimaryKey(table, set.argument));
}

interface Asking {
  readonly context: RequestContext;
  readonly onBehalf: OnBehalf;
  readonly table: Table;
  readonly link: Link;
}

async function list(asking: Asking): Promise<Response> {
  const { context, table, link } = asking;
  const { searchParams } = context.url;
  if ([...searchParams.keys()].some((name) => /^(fetchxml|savedquery)$/i.test(name))) {
    throw notImplemented(`FetchXML on virtual tables: ${table.entitySetName}`);
  }
  const options = parseQueryOptions(searchParams);
  if (options.expand.length > 0 || options.count) {
    throw notImplemented(`$expand and $count on virtual tables: ${table.entitySetName}`);
  }
  // Names are checked before Business Central is asked.
  shapeOf(context, table, options);
  const body = await ask(asking, "", queryFor(table, options));
  const entities = isObject(body) && Array.isArray(body.value) ? (body.value as unknown[]).filter(isObject) : [];
  const rows = entities.map((entity) => rowOf(table, entity, link));
  return collectionAnswer(context, table, rows, { ...NO_OPTIONS, select: options.select });
}

async function one(asking: Asking, id: string): Promise<Response> {
  const { context, table, link } = asking;
  const options = parseQueryOptions(context.url.searchParams);
  const shape = shapeOf(context, table, options);
  const key =
    Object.values(table.columns).find(({ logicalName }) => logicalName === table.primaryId)?.externalName ?? "id";
  const body = await ask(asking, "", { $filter: `${key} eq ${id}` });
  const [entity] = isObject(body) && Array.isArray(body.value) ? (body.value as unknown[]).filter(isObject) : [];
  if (entity === undefined) {
    throw rowNotFound(table.logicalName, id);
  }
  return jsonAnswer(context, {
    "@odata.context": contextUrl(context, table.entitySetName, options, true),
    ...serializeRow(context, shape, rowOf(table, entity, link)),
  });
}

function queryFor(table: Table, { filter, orderBy, top }: QueryOptions): Readonly<Record<string, string>> {
  const sorted = orderBy.map(({ path, descending }) => {
    const column = path.length === 1 ? table.columns[path[0] ?? ""] : undefined;
    if (column === undefined) {
      throw badQuery(`Could not find a property named '${path.join("/")}' to sort by.`);
    }
    requireCarried(table, column, "sorting");
    return `${column.externalName ?? ""}${descending ? " desc" : ""}`;
  });
  return {
    ...(filter === null ? {} : { $filter: filterFor(table, filter) }),
    ...(sorted.length === 0 ? {} : { $orderby: sorted.join(",") }),
    $top: String(Math.min(top ?? MOST_ROWS, MOST_ROWS)),
  };
}

async function ask(
  { context, onBehalf, table, link }: Asking,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<unknown> {
  const set = table.external?.set ?? "";
  const url = `${link.bcUrl}/BC/api/v2.0/companies(${link.company.id})/${set}${path}?${new URLSearchParams(query).toString()}`;
  const userName = userNameOf(context.organization, context.caller);
  return JSON.parse(await askBusinessCentral(url, { onBehalf, userName })) as unknown;
}
