import type { Apply, ApplyAggregate } from "../odata/parseApply";
import type { Table } from "../schema/schema";
import type { Row } from "../store/row";
import type { RequestContext } from "../webapi/requestContext";
import type { FetchAttribute, FetchQuery } from "./fetchQuery";
import { notImplemented, unknownProperty } from "../errors";
import { parseApply } from "../odata/parseApply";
import { parseQueryOptions } from "../odata/parseQueryOptions";
import { columnByProperty } from "../query/columnByProperty";
import { contextOf } from "../query/contextOf";
import { selectRows } from "../query/selectRows";
import { tableScope } from "../query/tableScope";
import { jsonAnswer } from "../webapi/answers";
import { aggregateFetch } from "./aggregateFetch";
import { ROOT, scopeOf } from "./fetchScope";

type Method = Pick<FetchAttribute, "aggregate" | "isDistinct">;

/** The methods that Dataverse has, as FetchXML names them. */
const METHODS: Readonly<Record<string, Method>> = {
  sum: { aggregate: "sum", isDistinct: false },
  average: { aggregate: "avg", isDistinct: false },
  min: { aggregate: "min", isDistinct: false },
  max: { aggregate: "max", isDistinct: false },
  countdistinct: { aggregate: "countcolumn", isDistinct: true },
};

/** Options that may stand beside $apply. */
const BESIDE = new Set(["$apply", "$orderby", "$top"]);

function columnName({ organization }: RequestContext, table: Table, property: string): string {
  const column = columnByProperty(organization.schema, table, property);
  if (!column) {
    throw unknownProperty(property, table.logicalName);
  }
  return column.logicalName;
}

function figure(context: RequestContext, table: Table, { property, method, alias }: ApplyAggregate): FetchAttribute {
  const found: Method | undefined = property === null ? { aggregate: "count", isDistinct: false } : METHODS[method];
  if (!found) {
    throw notImplemented(`the method '${method}' in $apply`);
  }
  const name = property === null ? table.primaryId : columnName(context, table, property);
  return { name, alias, isGroup: false, dateGrouping: null, ...found };
}

function queryOf(context: RequestContext, table: Table, { groups, aggregates }: Apply): FetchQuery {
  const { orderBy, top } = parseQueryOptions(
    new URLSearchParams([...context.url.searchParams].filter(([name]) => name !== "$apply")),
  );
  return {
    top,
    pageSize: null,
    page: 1,
    isDistinct: false,
    isAggregate: true,
    withTotal: false,
    usesRawOrder: true,
    entity: {
      name: table.logicalName,
      attributes: [
        ...groups.map((property) => ({
          name: columnName(context, table, property),
          alias: property,
          aggregate: null,
          isGroup: true,
          isDistinct: false,
          dateGrouping: null,
        })),
        ...aggregates.map((each) => figure(context, table, each)),
      ],
      hasAllAttributes: false,
      filters: [],
      orders: orderBy.map(({ path, descending }) => ({
        entity: null,
        attribute: null,
        alias: path.join("/"),
        descending,
      })),
      links: [],
    },
  };
}

/** Answers ?$apply=: groups and figures of rows that the caller may read. */
export function applyAnswer(context: RequestContext, table: Table, text: string, rows: Iterable<Row>): Response {
  const { organization, caller, url } = context;
  const other = [...url.searchParams.keys()].find((name) => !BESIDE.has(name));
  if (other !== undefined) {
    throw notImplemented(`the query option ${other} beside $apply`);
  }
  const apply = parseApply(text);
  const query = queryOf(context, table, apply);
  const scope = scopeOf(context, query.entity);
  const found = selectRows(
    rows,
    { select: null, filter: apply.filter, orderBy: [], top: null, count: false, expand: [] },
    tableScope(organization, caller, table),
    contextOf(organization, caller),
  );
  const groups = aggregateFetch(
    context,
    query,
    scope,
    found.map((row) => new Map([[ROOT, row]])),
  );
  return jsonAnswer(context, {
    "@odata.context": `${context.root}$metadata#${table.entitySetName}`,
    value: groups.slice(0, query.top ?? undefined),
  });
}
