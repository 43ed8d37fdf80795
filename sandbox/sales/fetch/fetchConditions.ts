import type { Scalar } from "../query/accessor";
import type { Literal } from "../odata/expression";
import type { Column } from "../schema/schema";
import type { ConditionContext } from "../query/conditionContext";
import type { FetchCondition, FetchFilter, FetchLink } from "./fetchQuery";
import type { FetchScope, Joined } from "./fetchScope";
import { badFetch } from "../errors";
import { columnAccessor } from "../query/columnAccessor";
import { conditionHolds } from "../query/conditionHolds";
import { requireHierarchy } from "../query/hierarchy";
import { readId } from "../store/identifiers";
import { aliasOf, queryableColumn } from "./fetchScope";

export type JoinedTest = (joined: Joined) => boolean;

/** Conditions whose values are counts or patterns, not values of the column. */
const PLAIN = /^(last|next|olderthan)-x-|^(not-)?(like|begin|end)/;

/** The operators that compare two columns. */
const COMPARING = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);

function readValue(column: Column, operator: string, text: string): Literal {
  if (PLAIN.test(operator)) {
    return text;
  }
  if (column.type === "boolean") {
    return ["1", "true"].includes(text.toLowerCase());
  }
  return readId(text) ?? text;
}

/** Whether a filter names another table, so that it is asked when all links are followed. */
export function namesOther({ conditions, filters }: FetchFilter): boolean {
  return conditions.some(({ entity }) => entity !== null) || filters.some(namesOther);
}

interface Compared {
  readonly column: Column;
  readonly keyOf: string | undefined;
  readonly read: (joined: Joined) => Scalar;
}

function readerOf(scope: FetchScope, alias: string, name: string): Compared {
  const column = queryableColumn(scope, alias, name);
  const accessor = columnAccessor(column, scope.tables.get(alias));
  return {
    column,
    keyOf: accessor.keyOf,
    read: (joined) => {
      const row = joined.get(alias);
      return row ? accessor.read(row) : null;
    },
  };
}

/** The other column of a comparison: of the same row, or alias.column of a linked one. */
function otherColumn(scope: FetchScope, alias: string, own: Column, { operator, valueOf }: FetchCondition) {
  if (valueOf === null) {
    return null;
  }
  const dot = valueOf.indexOf(".");
  const other = readerOf(
    scope,
    dot < 0 ? alias : aliasOf(scope, valueOf.slice(0, dot)),
    valueOf.slice(dot < 0 ? 0 : dot + 1),
  );
  if (!COMPARING.has(operator)) {
    throw badFetch(
      `The condition operator '${operator}' does not compare columns. Use one of ${[...COMPARING].join(", ")}.`,
    );
  }
  if (columnAccessor(own).type !== columnAccessor(other.column).type) {
    throw badFetch(
      `The columns '${own.logicalName}' (${own.type}) and '${valueOf}' (${other.column.type}) are not of one type.`,
    );
  }
  return other;
}

function compileCondition(
  scope: FetchScope,
  alias: string,
  condition: FetchCondition,
  context: ConditionContext,
): JoinedTest {
  const of = condition.entity === null ? alias : aliasOf(scope, condition.entity);
  const { column, keyOf, read } = readerOf(scope, of, condition.attribute);
  requireHierarchy(condition.operator, keyOf, condition.attribute);
  const { type } = columnAccessor(column);
  const other = otherColumn(scope, of, column, condition);
  const values = condition.values.map((text) => readValue(column, condition.operator, text));
  return (joined) => {
    const cell = { type, keyOf, value: read(joined) };
    if (!other) {
      return conditionHolds(condition.operator, cell, values, context);
    }
    const compared = other.read(joined);
    return conditionHolds(condition.operator, cell, [typeof compared === "object" ? null : compared], context);
  };
}

/**
 * A filter and what is in it, as one test.
 * @param alias the entity that the filter stands in
 * @param linkTest how a link in the filter is asked of a row
 */
export function compileFetchFilter(
  scope: FetchScope,
  alias: string,
  filter: FetchFilter,
  context: ConditionContext,
  linkTest: (link: FetchLink) => JoinedTest,
): JoinedTest {
  const tests = [
    ...filter.conditions.map((each) => compileCondition(scope, alias, each, context)),
    ...filter.filters.map((each) => compileFetchFilter(scope, alias, each, context, linkTest)),
    ...filter.links.map(linkTest),
  ];
  if (tests.length === 0) {
    return () => true;
  }
  return filter.type === "and"
    ? (joined) => tests.every((test) => test(joined))
    : (joined) => tests.some((test) => test(joined));
}
