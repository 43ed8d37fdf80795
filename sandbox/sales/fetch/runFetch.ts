import type { RequestContext } from "../webapi/requestContext";
import type { FetchEntity, FetchLink, FetchQuery } from "./fetchQuery";
import type { FetchScope, Joined } from "./joinRows";
import { columnAccessor } from "../query/columnAccessor";
import { order } from "../query/compare";
import { contextOf } from "../query/contextOf";
import { readableBy } from "../security/rowAccess";
import { compileFetchFilter } from "./fetchConditions";
import { followAll, queryableColumn, ROOT, scopeOf } from "./joinRows";

export interface FetchResult {
  readonly scope: FetchScope;
  readonly rows: readonly Joined[];
}

type Comparer = (a: Joined, b: Joined) => number;

function comparers(scope: FetchScope, alias: string, entity: FetchEntity): Comparer[] {
  const own = entity.orders.map(({ attribute, descending }): Comparer => {
    const accessor = columnAccessor(queryableColumn(scope, alias, attribute ?? ""));
    return (a, b) => {
      const [left, right] = [a.get(alias), b.get(alias)];
      const [x, y] = [left ? accessor.read(left) : null, right ? accessor.read(right) : null];
      if (x === null || y === null) {
        return (x === y ? 0 : x === null ? -1 : 1) * (descending ? -1 : 1);
      }
      return (order(accessor.type, x, y) ?? 0) * (descending ? -1 : 1);
    };
  });
  return [...own, ...entity.links.flatMap((link) => comparers(scope, link.alias, link))];
}

/** Orders of the query's own table come first, then those of its links. */
export function sortJoined(scope: FetchScope, query: FetchQuery, rows: readonly Joined[]): readonly Joined[] {
  const all = comparers(scope, ROOT, query.entity);
  if (all.length === 0) {
    return rows;
  }
  return [...rows].sort((a, b) => {
    for (const compare of all) {
      const difference = compare(a, b);
      if (difference !== 0) {
        return difference;
      }
    }
    return 0;
  });
}

/** Finds the rows of a query: the own table's that the caller may read, joined with the links' and filtered. Sorting and paging come after. */
export function runFetch(context: RequestContext, query: FetchQuery): FetchResult {
  const { organization, caller } = context;
  const scope = scopeOf(context, query.entity);
  const conditions = contextOf(organization, caller);
  const table = organization.schema.tableOf(query.entity.name);
  const isReadable = readableBy(organization, caller, table);
  const filters = query.entity.filters.map((filter) => compileFetchFilter(scope, ROOT, filter, conditions));
  const testOf = (link: FetchLink) => {
    const tests = link.filters.map((filter) => compileFetchFilter(scope, link.alias, filter, conditions));
    return (_alias: string, joined: Joined) => tests.every((test) => test(joined));
  };
  const roots: Joined[] = [];
  for (const row of organization.store.all(table.logicalName)) {
    if (isReadable(row)) {
      roots.push(new Map([[ROOT, row]]));
    }
  }
  const joined = followAll(context, scope, ROOT, query.entity.links, roots, testOf);
  return { scope, rows: joined.filter((row) => filters.every((test) => test(row))) };
}
