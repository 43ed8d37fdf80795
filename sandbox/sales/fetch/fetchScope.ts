import type { Column, Table } from "../schema/schema";
import type { Row } from "../store/row";
import type { RequestContext } from "../webapi/requestContext";
import type { FetchEntity, FetchFilter, FetchLink } from "./fetchQuery";
import { badFetch, securedInQuery, unplayedColumn, unplayedTable } from "../errors";
import { isAbsentHere, isRealTable } from "../schema/realNames";
import { hiddenColumns } from "../security/columnSecurity";
import { requirePrivilege } from "../security/privileges";

/** Alias of the query's own table in joined rows. */
export const ROOT = "";

/** One result row: the query's own row and the linked ones by alias; an outer link without a row has null. */
export type Joined = ReadonlyMap<string, Row | null>;

/** The tables of a query by alias, and what of them the caller must not see. */
export interface FetchScope {
  readonly tables: ReadonlyMap<string, Table>;
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
  /** Aliases of links without one, by their table's name, under which conditions and orders tell them. */
  readonly unnamed: ReadonlyMap<string, string>;
}

export function columnOf(table: Table, name: string): Column {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (isAbsentHere(table, name)) {
    throw unplayedColumn(table.logicalName, name);
  }
  if (!column) {
    throw badFetch(
      `'${table.logicalName}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
    );
  }
  return column;
}

/** The alias that an `entityname` means: that of a link, or the name of a table whose link has none. */
export function aliasOf(scope: FetchScope, name: string): string {
  const alias = scope.tables.has(name) && name !== ROOT ? name : scope.unnamed.get(name);
  if (alias === undefined) {
    throw badFetch(`The entity with a name or alias '${name}' was not found in the query.`);
  }
  return alias;
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

function linksIn(filter: FetchFilter): readonly FetchLink[] {
  return [...filter.links, ...filter.filters.flatMap(linksIn)];
}

export function scopeOf(context: RequestContext, entity: FetchEntity): FetchScope {
  const { organization, caller } = context;
  const tables = new Map<string, Table>();
  const hidden = new Map<string, ReadonlySet<string>>();
  const unnamed = new Map<string, string>();
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
    for (const link of [...each.links, ...each.filters.flatMap(linksIn)]) {
      add(link.alias, link);
      if (!link.isNamed && !unnamed.has(link.name)) {
        unnamed.set(link.name, link.alias);
      }
    }
  }
  add(ROOT, entity);
  return { tables, hidden, unnamed };
}
