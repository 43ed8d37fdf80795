import type { Column, Table } from "../schema/schema";
import type { Row, Value } from "../store/row";
import type { RequestContext } from "../webapi/requestContext";
import type { FetchEntity, FetchLink } from "./fetchQuery";
import { badFetch, notImplemented, securedInQuery, unplayedTable } from "../errors";
import { isRealColumn, isRealTable } from "../schema/realNames";
import { hiddenColumns } from "../security/columnSecurity";
import { requirePrivilege } from "../security/privileges";
import { readableBy } from "../security/rowAccess";
import { isReference } from "../store/row";

/** Alias of the query's own table in joined rows. */
export const ROOT = "";

/** One result row: the query's own row and the linked ones by alias; an outer link without a row has null. */
export type Joined = ReadonlyMap<string, Row | null>;

/** The tables of a query by alias, and what of them the caller must not see. */
export interface FetchScope {
  readonly tables: ReadonlyMap<string, Table>;
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
}

export function columnOf(table: Table, name: string): Column {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (!column && isRealColumn(table.logicalName, name)) {
    throw notImplemented(`the column '${table.logicalName}.${name}'`);
  }
  if (!column) {
    throw badFetch(
      `'${table.logicalName}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
    );
  }
  return column;
}

/** A column to filter, join or sort by: secured ones that the caller may not read are refused. */
export function queryableColumn(scope: FetchScope, alias: string, name: string): Column {
  const table = scope.tables.get(alias);
  if (!table) {
    throw badFetch(`The entity with a name or alias '${alias}' was not found in the query.`);
  }
  const column = columnOf(table, name);
  if (scope.hidden.get(alias)?.has(name)) {
    throw securedInQuery(name);
  }
  return column;
}

export function scopeOf(context: RequestContext, entity: FetchEntity): FetchScope {
  const { organization, caller } = context;
  const tables = new Map<string, Table>();
  const hidden = new Map<string, ReadonlySet<string>>();
  function add(alias: string, each: FetchEntity): void {
    const table = organization.schema.table(each.name);
    if (!table && isRealTable(each.name)) {
      throw unplayedTable(each.name);
    }
    if (!table) {
      throw badFetch(
        `The entity with a name = '${each.name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
      );
    }
    if (tables.has(alias)) {
      throw badFetch(`FetchXML should have unique aliases: '${alias}' occurs twice.`);
    }
    requirePrivilege(organization, caller, table, "Read");
    tables.set(alias, table);
    hidden.set(alias, hiddenColumns(organization, caller, table));
    for (const link of each.links) {
      add(link.alias, link);
    }
  }
  add(ROOT, entity);
  return { tables, hidden };
}

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
    if (key !== null && isReadable(row)) {
      index.set(key, [...(index.get(key) ?? []), row]);
    }
  }
  return index;
}

export type RowTest = (alias: string, joined: Joined) => boolean;

/** Follows one link from rows already joined: each becomes one result row per match, or none, or one with null. */
function follow(
  context: RequestContext,
  scope: FetchScope,
  parent: string,
  link: FetchLink,
  joined: readonly Joined[],
  test: (link: FetchLink) => RowTest,
): Joined[] {
  const table = scope.tables.get(link.alias);
  if (!table) {
    return [];
  }
  queryableColumn(scope, link.alias, link.from);
  queryableColumn(scope, parent, link.to);
  const index = indexBy(context, table, link.from);
  const own = test(link);
  return joined.flatMap((row) => {
    const key = keyOf(row.get(parent)?.[link.to]);
    const matches = (key === null ? [] : (index.get(key) ?? []))
      .map((match) => new Map(row).set(link.alias, match))
      .filter((each) => own(link.alias, each));
    const complete = followAll(context, scope, link.alias, link.links, matches, test);
    if (link.kind === "any") {
      return complete.length > 0 ? [row] : [];
    }
    if (link.kind === "not any") {
      return complete.length > 0 ? [] : [row];
    }
    if (link.kind === "outer" && complete.length === 0) {
      return [withNulls(row, link)];
    }
    return complete;
  });
}

function withNulls(row: Joined, link: FetchLink): Joined {
  const nulls: Joined = new Map(row).set(link.alias, null);
  return link.links.reduce<Joined>((each, inner) => withNulls(each, inner), nulls);
}

export function followAll(
  context: RequestContext,
  scope: FetchScope,
  parent: string,
  links: readonly FetchLink[],
  joined: readonly Joined[],
  test: (link: FetchLink) => RowTest,
): Joined[] {
  return links.reduce<Joined[]>((rows, link) => follow(context, scope, parent, link, rows, test), [...joined]);
}
