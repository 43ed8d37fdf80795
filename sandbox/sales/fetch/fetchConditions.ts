import type { Literal } from "../odata/expression";
import type { Column } from "../schema/schema";
import type { ConditionContext } from "../query/conditionContext";
import type { Row } from "../store/row";
import type { FetchCondition, FetchFilter } from "./fetchQuery";
import type { FetchScope, Joined } from "./joinRows";
import { columnAccessor } from "../query/columnAccessor";
import { conditionHolds } from "../query/conditionHolds";
import { readId } from "../store/identifiers";
import { queryableColumn } from "./joinRows";

export type JoinedTest = (joined: Joined) => boolean;

/** Conditions whose values are counts or patterns, not values of the column. */
const PLAIN = /^(last|next|olderthan)-x-|^(not-)?(like|begin|end)/;

function readValue(column: Column, operator: string, text: string): Literal {
  if (PLAIN.test(operator)) {
    return text;
  }
  if (column.type === "boolean") {
    return ["1", "true"].includes(text.toLowerCase());
  }
  return readId(text) ?? text;
}

function compileCondition(
  scope: FetchScope,
  alias: string,
  condition: FetchCondition,
  context: ConditionContext,
): JoinedTest {
  const of = condition.entity ?? alias;
  const column = queryableColumn(scope, of, condition.attribute);
  const accessor = columnAccessor(column);
  const other = condition.valueOf === null ? null : columnAccessor(queryableColumn(scope, of, condition.valueOf));
  const values = condition.values.map((text) => readValue(column, condition.operator, text));
  const read = (row: Row) => other?.read(row) ?? null;
  return (joined) => {
    const row = joined.get(of) ?? null;
    const cell = { type: accessor.type, value: row ? accessor.read(row) : null };
    if (!other) {
      return conditionHolds(condition.operator, cell, values, context);
    }
    const compared = row ? read(row) : null;
    return conditionHolds(condition.operator, cell, [typeof compared === "object" ? null : compared], context);
  };
}

/** A filter and the filters in it, as one test; `alias` is the entity that the filter stands in. */
export function compileFetchFilter(
  scope: FetchScope,
  alias: string,
  filter: FetchFilter,
  context: ConditionContext,
): JoinedTest {
  const tests = [
    ...filter.conditions.map((each) => compileCondition(scope, alias, each, context)),
    ...filter.filters.map((each) => compileFetchFilter(scope, alias, each, context)),
  ];
  if (tests.length === 0) {
    return () => true;
  }
  return filter.type === "and"
    ? (joined) => tests.every((test) => test(joined))
    : (joined) => tests.some((test) => test(joined));
}
