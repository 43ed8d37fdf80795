import type { Table } from "../schema/schema";
import type { RequestContext } from "../webapi/requestContext";
import type { JsonObject } from "../webapi/serializeRow";
import type { FetchQuery } from "./fetchQuery";
import { badFetch } from "../errors";
import { jsonAnswer } from "../webapi/answers";
import { MAX_PAGE_SIZE } from "../webapi/paging";
import { aggregateFetch } from "./aggregateFetch";
import { parseFetch } from "./parseFetch";
import { relateLinks } from "./relateLinks";
import { runFetch } from "./runFetch";
import { joinedSerializer } from "./serializeJoined";
import { sortJoined } from "./sortJoined";

const MORE = "Microsoft.Dynamics.CRM.morerecords";
const COOKIE = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
const TOTAL = "Microsoft.Dynamics.CRM.totalrecordcount";
const TOTAL_EXCEEDED = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

/** Rows are the same when what they show is; ids that only identify them do not count. */
function distinct(rows: readonly JsonObject[]): readonly JsonObject[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(Object.entries(row).filter(([name]) => !name.startsWith("@")));
    return !seen.has(key) && seen.add(key);
  });
}

interface Found {
  readonly total: number;
  readonly slice: (from: number, to: number) => readonly JsonObject[];
}

function ofList(rows: readonly JsonObject[]): Found {
  return { total: rows.length, slice: (from, to) => rows.slice(from, to) };
}

function find(context: RequestContext, query: FetchQuery): Found {
  const { scope, rows } = runFetch(context, query);
  if (query.isAggregate) {
    return ofList(aggregateFetch(context, query, scope, rows));
  }
  const serialize = joinedSerializer(context, query, scope);
  const sorted = sortJoined(context, scope, query, rows);
  if (query.isDistinct) {
    return ofList(distinct(sorted.map(serialize)));
  }
  return { total: sorted.length, slice: (from, to) => sorted.slice(from, to).map(serialize) };
}

function pageAnnotations(context: RequestContext, query: FetchQuery, total: number, hasMore: boolean): JsonObject {
  const { includes } = context.preferences;
  const next = `<cookie pagenumber="${query.page + 1}" pagingcookie="${encodeURIComponent(encodeURIComponent(`<cookie page="${query.page}" />`))}" istracking="False" />`;
  return {
    ...(includes(MORE) ? { [`@${MORE}`]: hasMore } : {}),
    ...(includes(COOKIE) && hasMore ? { [`@${COOKIE}`]: next } : {}),
    ...(includes(TOTAL) ? { [`@${TOTAL}`]: query.withTotal ? Math.min(total, MAX_PAGE_SIZE) : -1 } : {}),
    ...(includes(TOTAL_EXCEEDED) ? { [`@${TOTAL_EXCEEDED}`]: query.withTotal && total > MAX_PAGE_SIZE } : {}),
  };
}

/** Answers ?fetchXml=: rows of the set that it is asked of, page by page. */
export function fetchAnswer(context: RequestContext, table: Table, fetchXml: string): Response {
  const parsed = parseFetch(fetchXml);
  const query = { ...parsed, entity: relateLinks(context.organization.schema, parsed.entity) };
  if (query.entity.name !== table.logicalName) {
    throw badFetch(
      `The entity name specified in fetchxml does not match the entity name specified in the Entity or Query Expression: '${query.entity.name}', '${table.logicalName}'.`,
    );
  }
  if (query.top !== null && (query.pageSize !== null || query.page > 1)) {
    throw badFetch("The top attribute can't be specified with paging attribute page");
  }
  const { total, slice } = find(context, query);
  const size = Math.min(query.top ?? query.pageSize ?? MAX_PAGE_SIZE, MAX_PAGE_SIZE);
  const from = (query.page - 1) * size;
  const hasMore = query.top === null && from + size < total;
  return jsonAnswer(context, {
    "@odata.context": `${context.root}$metadata#${table.entitySetName}`,
    ...pageAnnotations(context, query, total, hasMore),
    value: slice(from, from + size),
  });
}
