import type { Table } from "../schema/schema";
import type { Row, Value } from "../store/row";
import type { RequestContext } from "../webapi/requestContext";
import type { JoinedTest } from "./fetchConditions";
import type { FetchFilter, FetchLink } from "./fetchQuery";
import type { FetchScope, Joined } from "./fetchScope";
import { contextOf } from "../query/contextOf";
import { readableBy } from "../security/rowAccess";
import { isReference } from "../store/row";
import { compileFetchFilter, namesOther } from "./fetchConditions";
import { queryableColumn } from "./fetchScope";

function keyOf(value: Value | undefined): string | null {
  if (value === undefined || value === null) {
    return null;
  }
  return isReference(value) ? value.id : String(value).toLowerCase();
}

function indexBy(context: RequestContext, table: Table, column: string): ReadonlyMap<string, readonly Row[]> {
  const isReadable = readableBy(context.organization, context.caller, table);
  const index = new Map<string, Row[]>();
  for (const row of context.organization.store.all(table.logicalName)) {
    const key = keyOf(row[column]);
    if (key === null || !isReadable(row)) {
      continue;
    }
    const found = index.get(key);
    if (found === undefined) {
      index.set(key, [row]);
    } else {
      found.push(row);
    }
  }
  return index;
}

function withNulls(row: Joined, link: FetchLink): Joined {
  const nulls: Joined = new Map(row).set(link.alias, null);
  return link.links.reduce<Joined>((each, inner) => withNulls(each, inner), nulls);
}

/** Follows the links of one query and makes its filters, which may hold links themselves. */
export class Joiner {
  constructor(
    private readonly context: RequestContext,
    private readonly scope: FetchScope,
  ) {}

  /** @param alias the entity that the filters stand in */
  test(alias: string, filters: readonly FetchFilter[]): JoinedTest {
    const conditions = contextOf(this.context.organization, this.context.caller);
    const tests = filters.map((filter) =>
      compileFetchFilter(this.scope, alias, filter, conditions, (link) => this.#asCondition(alias, link)),
    );
    return (joined) => tests.every((test) => test(joined));
  }

  /** Rows joined with those of the links: each becomes one row per match, or none, or one with nulls. */
  follow(parent: string, links: readonly FetchLink[], joined: readonly Joined[]): readonly Joined[] {
    return links.reduce<readonly Joined[]>((rows, link) => {
      const matches = this.#matches(parent, link);
      return rows.flatMap((row) => keptRows(link, row, matches(row).fitting));
    }, joined);
  }

  /** Filters of links that name another table are asked after all links are followed, as conditions of the whole row. */
  afterJoins(links: readonly FetchLink[]): JoinedTest {
    const tests = links.flatMap((link) => [
      this.test(link.alias, link.filters.filter(namesOther)),
      this.afterJoins(link.links),
    ]);
    return (joined) => tests.every((test) => test(joined));
  }

  #matches(parent: string, link: FetchLink): (row: Joined) => { readonly isAny: boolean; readonly fitting: Joined[] } {
    const { scope, context } = this;
    queryableColumn(scope, link.alias, link.from);
    queryableColumn(scope, parent, link.to);
    const index = indexBy(context, context.organization.schema.tableOf(link.name), link.from);
    const fits = this.test(
      link.alias,
      link.filters.filter((filter) => !namesOther(filter)),
    );
    return (row) => {
      const key = keyOf(row.get(parent)?.[link.to]);
      const found = key === null ? [] : (index.get(key) ?? []);
      const own = found.map((match) => new Map(row).set(link.alias, match)).filter(fits);
      return { isAny: found.length > 0, fitting: [...this.follow(link.alias, link.links, own)] };
    };
  }

  #asCondition(parent: string, link: FetchLink): JoinedTest {
    const matches = this.#matches(parent, link);
    const fits = this.afterJoins([link]);
    return (row) => {
      const { isAny, fitting } = matches(row);
      const isFound = fitting.some(fits);
      return link.kind === "any" ? isFound : !isFound && (isAny || link.kind === "not any");
    };
  }
}

function keptRows(link: FetchLink, row: Joined, fitting: readonly Joined[]): readonly Joined[] {
  switch (link.kind) {
    case "inner":
      return fitting;
    case "outer":
      return fitting.length > 0 ? fitting : [withNulls(row, link)];
    case "first":
      return [fitting[0] ?? withNulls(row, link)];
    default:
      return fitting.length > 0 ? [row] : [];
  }
}
