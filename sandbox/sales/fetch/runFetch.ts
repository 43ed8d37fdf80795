import type { RequestContext } from "../webapi/requestContext";
import type { FetchQuery } from "./fetchQuery";
import type { FetchScope, Joined } from "./fetchScope";
import { readableBy } from "../security/rowAccess";
import { ROOT, scopeOf } from "./fetchScope";
import { Joiner } from "./joinRows";

export interface FetchResult {
  readonly scope: FetchScope;
  readonly rows: readonly Joined[];
}

/** Finds the rows of a query: the own table's that the caller may read, joined with the links' and filtered. Sorting and paging come after. */
export function runFetch(context: RequestContext, { entity }: FetchQuery): FetchResult {
  const { organization, caller } = context;
  const scope = scopeOf(context, entity);
  const joiner = new Joiner(context, scope);
  const table = organization.schema.tableOf(entity.name);
  const isReadable = readableBy(organization, caller, table);
  const tests = [joiner.test(ROOT, entity.filters), joiner.afterJoins(entity.links)];
  const roots: Joined[] = [];
  for (const row of organization.store.all(table.logicalName)) {
    if (isReadable(row)) {
      roots.push(new Map([[ROOT, row]]));
    }
  }
  const joined = joiner.follow(ROOT, entity.links, roots);
  return { scope, rows: joined.filter((row) => tests.every((test) => test(row))) };
}
