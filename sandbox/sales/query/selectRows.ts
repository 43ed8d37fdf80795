import type { OrderItem, QueryOptions } from "../odata/queryOptions";
import type { Row } from "../store/row";
import type { Scope } from "./accessor";
import type { ConditionContext } from "./conditionContext";
import { compileFilter } from "./compileFilter";
import { order } from "./compare";

/** A comparer of rows; null comes first, as SQL Server sorts it. */
export function compileOrder<Item>(items: readonly OrderItem[], scope: Scope<Item>): (a: Item, b: Item) => number {
  const columns = items.map(({ path, descending }) => ({
    accessor: scope.sortAccessor?.(path) ?? scope.accessor(path),
    sign: descending ? -1 : 1,
  }));
  return (a, b) => {
    for (const { accessor, sign } of columns) {
      const [left, right] = [accessor.read(a), accessor.read(b)];
      if (left === null && right === null) {
        continue;
      }
      const difference = left === null ? -1 : right === null ? 1 : (order(accessor.type, left, right) ?? 0);
      if (difference !== 0) {
        return difference * sign;
      }
    }
    return 0;
  };
}

/** Filters and sorts; taking a page of the result is the caller's. */
export function selectRows(
  rows: Iterable<Row>,
  options: QueryOptions,
  scope: Scope<Row>,
  context: ConditionContext,
): Row[] {
  const predicate = options.filter ? compileFilter(options.filter, scope, context) : null;
  const compare = options.orderBy.length > 0 ? compileOrder(options.orderBy, scope) : null;
  const found: Row[] = [];
  for (const row of rows) {
    if (!predicate || predicate(row)) {
      found.push(row);
    }
  }
  return compare ? found.sort(compare) : found;
}
