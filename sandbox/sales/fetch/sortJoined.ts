import type { Accessor } from "../query/accessor";
import type { Column } from "../schema/schema";
import type { Row } from "../store/row";
import type { RequestContext } from "../webapi/requestContext";
import type { FetchEntity, FetchQuery } from "./fetchQuery";
import type { FetchScope, Joined } from "./fetchScope";
import { formatValue } from "../format/formatValue";
import { columnAccessor } from "../query/columnAccessor";
import { order } from "../query/compare";
import { nameAccessor } from "../query/nameAccessor";
import { aliasOf, queryableColumn, ROOT } from "./fetchScope";

type Comparer = (a: Joined, b: Joined) => number;

const CHOICES: ReadonlySet<Column["type"]> = new Set(["picklist", "state", "status", "multiselectpicklist"]);

/** What a column sorts by: choices by their label in the caller's language, unless the query wants their numbers. */
function sortAccessor(
  { organization, settings }: RequestContext,
  column: Column,
  usesRawOrder: boolean,
): Accessor<Row> {
  return CHOICES.has(column.type) && !usesRawOrder
    ? { type: "text", read: (row) => formatValue(organization, column, row, settings) }
    : (nameAccessor(organization, column) ?? columnAccessor(column));
}

function comparer(accessor: Accessor<Row>, alias: string, descending: boolean): Comparer {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [left, right] = [a.get(alias), b.get(alias)];
    const [x, y] = [left ? accessor.read(left) : null, right ? accessor.read(right) : null];
    if (x === null || y === null) {
      return (x === y ? 0 : x === null ? -1 : 1) * sign;
    }
    return (order(accessor.type, x, y) ?? 0) * sign;
  };
}

function comparers(
  context: RequestContext,
  scope: FetchScope,
  alias: string,
  entity: FetchEntity,
  usesRawOrder: boolean,
): Comparer[] {
  const own = entity.orders.map(({ entity: name, attribute, descending }) => {
    const of = name === null ? alias : aliasOf(scope, name);
    return comparer(sortAccessor(context, queryableColumn(scope, of, attribute ?? ""), usesRawOrder), of, descending);
  });
  return [...own, ...entity.links.flatMap((link) => comparers(context, scope, link.alias, link, usesRawOrder))];
}

/** Orders of the query's own table come first, then those of its links. */
export function sortJoined(
  context: RequestContext,
  scope: FetchScope,
  { entity, usesRawOrder }: FetchQuery,
  rows: readonly Joined[],
): readonly Joined[] {
  const all = comparers(context, scope, ROOT, entity, usesRawOrder);
  if (all.length === 0) {
    return rows;
  }
  return [...rows].sort((a, b) => all.reduce((difference, compare) => difference || compare(a, b), 0));
}
