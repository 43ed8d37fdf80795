import type { Column } from "../schema/schema";
import type { RequestContext } from "../webapi/requestContext";
import type { JsonObject } from "../webapi/serializeRow";
import type { FetchEntity, FetchQuery } from "./fetchQuery";
import type { FetchScope, Joined } from "./fetchScope";
import { propertyOf, shownColumns } from "../query/columnByProperty";
import { serializeCell, serializeRow } from "../webapi/serializeRow";
import { columnOf, ROOT } from "./fetchScope";

interface Shown {
  readonly alias: string;
  readonly column: Column;
  readonly property: string;
}

function shownOf(scope: FetchScope, alias: string, entity: FetchEntity): Shown[] {
  const table = scope.tables.get(alias);
  if (!table) {
    return [];
  }
  const named = entity.attributes.map((attribute) => ({
    column: columnOf(table, attribute.name),
    alias: attribute.alias,
  }));
  const columns = entity.hasAllAttributes ? shownColumns(table).map((column) => ({ column, alias: null })) : named;
  const prefix = alias === ROOT ? "" : `${alias}.`;
  // Linked columns go by their logical names, lookups too; only the query's own table has _name_value.
  const own = columns.map((each) => ({
    alias,
    column: each.column,
    property: each.alias ?? (alias === ROOT ? propertyOf(each.column) : prefix + each.column.logicalName),
  }));
  return [...own, ...entity.links.flatMap((link) => shownOf(scope, link.alias, link))];
}

/** How the joined rows of one query are shown: the query's own columns, then those of the links as alias.column. */
export function joinedSerializer(
  context: RequestContext,
  query: FetchQuery,
  scope: FetchScope,
): (joined: Joined) => JsonObject {
  const root = scope.tables.get(ROOT);
  const shown = shownOf(scope, ROOT, query.entity);
  const isBare = query.entity.attributes.length === 0 && !query.entity.hasAllAttributes;
  const primary = root?.columns[root.primaryId];
  const base = {
    columns: isBare && root ? shownColumns(root) : primary && !query.isDistinct ? [primary] : [],
    hidden: scope.hidden.get(ROOT) ?? new Set<string>(),
    expansions: [],
  };
  return (joined) => {
    const row = joined.get(ROOT);
    const json = row ? serializeRow(context, base, row) : {};
    for (const { alias, column, property } of shown) {
      const source = joined.get(alias);
      const isHidden = scope.hidden.get(alias)?.has(column.logicalName) ?? false;
      if (source) {
        serializeCell(context, column, source, { property, isHidden }, json);
      }
    }
    return json;
  };
}
