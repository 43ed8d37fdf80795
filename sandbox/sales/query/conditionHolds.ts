import type { Literal } from "../odata/expression";
import type { Scalar, ValueType } from "./accessor";
import type { ConditionContext } from "./conditionContext";
import { badFetch, notImplemented } from "../errors";
import { readId } from "../store/identifiers";
import { holds, order } from "./compare";
import { dateConditionHolds, isDateCondition } from "./dateConditions";

export interface Cell {
  readonly type: ValueType;
  readonly value: Scalar;
  /** The table whose key the value is. */
  readonly keyOf?: string | undefined;
}

type Condition = (cell: Cell, values: readonly Literal[], context: ConditionContext) => boolean;

function first(values: readonly Literal[]): Literal {
  return values[0] ?? null;
}

function textOf(cell: Cell): string | null {
  return cell.value === null ? null : String(cell.value).toLowerCase();
}

/** SQL's LIKE: % for any text, _ for any character; case does not count. */
function isLike(cell: Cell, pattern: Literal): boolean {
  const text = textOf(cell);
  if (text === null || pattern === null) {
    return false;
  }
  const source = String(pattern)
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, "s").test(text);
}

function isOneOf(cell: Cell, values: readonly Literal[]): boolean {
  return values.some((value) => holds("eq", cell.type, cell.value, value));
}

function isBetween(cell: Cell, values: readonly Literal[]): boolean {
  const [from, to] = [order(cell.type, cell.value, values[0] ?? null), order(cell.type, cell.value, values[1] ?? null)];
  return from !== null && to !== null && from >= 0 && to <= 0;
}

function choicesOf(cell: Cell): readonly number[] {
  return typeof cell.value === "object" && cell.value !== null ? cell.value : [];
}

function negated(condition: Condition): Condition {
  return (cell, values, context) => !condition(cell, values, context);
}

const isUser: Condition = (cell, _values, context) => cell.value === context.userId;
const isUserTeam: Condition = (cell, _values, context) =>
  typeof cell.value === "string" && context.teamIds.has(cell.value);
const isUnit: Condition = (cell, _values, context) => cell.value === context.businessUnitId;
const begins: Condition = (cell, values) => textOf(cell)?.startsWith(String(first(values)).toLowerCase()) ?? false;
const ends: Condition = (cell, values) => textOf(cell)?.endsWith(String(first(values)).toLowerCase()) ?? false;
const like: Condition = (cell, values) => isLike(cell, first(values));
const contains: Condition = (cell, values) => values.some((value) => choicesOf(cell).includes(Number(value)));

/** Whether a row is above another in the hierarchy of its table. */
function isAbove({ keyOf }: Cell, above: unknown, below: unknown, context: ConditionContext): boolean {
  return keyOf !== undefined && context.rowsAbove(keyOf, idOf(below)).includes(idOf(above));
}

function idOf(value: unknown): string {
  return readId(String(value)) ?? "";
}

const above: Condition = (cell, values, context) => isAbove(cell, cell.value, first(values), context);
const under: Condition = (cell, values, context) => isAbove(cell, first(values), cell.value, context);
const isSame: Condition = (cell, values) => holds("eq", cell.type, cell.value, first(values));

const CONDITIONS: Readonly<Record<string, Condition>> = {
  eq: isSame,
  ne: (cell, values) => holds("ne", cell.type, cell.value, first(values)),
  neq: (cell, values) => holds("ne", cell.type, cell.value, first(values)),
  gt: (cell, values) => holds("gt", cell.type, cell.value, first(values)),
  ge: (cell, values) => holds("ge", cell.type, cell.value, first(values)),
  lt: (cell, values) => holds("lt", cell.type, cell.value, first(values)),
  le: (cell, values) => holds("le", cell.type, cell.value, first(values)),
  null: (cell) => cell.value === null,
  "not-null": (cell) => cell.value !== null,
  in: isOneOf,
  "not-in": negated(isOneOf),
  between: isBetween,
  "not-between": negated(isBetween),
  like,
  "not-like": negated(like),
  "begins-with": begins,
  "not-begin-with": negated(begins),
  "ends-with": ends,
  "not-end-with": negated(ends),
  above,
  "eq-or-above": (cell, values, context) => isSame(cell, values, context) || above(cell, values, context),
  under,
  "eq-or-under": (cell, values, context) => isSame(cell, values, context) || under(cell, values, context),
  "not-under": negated(under),
  "contain-values": contains,
  "not-contain-values": negated(contains),
  "eq-userid": isUser,
  "ne-userid": negated(isUser),
  "eq-userteams": isUserTeam,
  "eq-useroruserteams": (cell, values, context) => isUser(cell, values, context) || isUserTeam(cell, values, context),
  "eq-businessid": isUnit,
  "ne-businessid": negated(isUnit),
  "eq-userlanguage": (cell, _values, context) => cell.value === context.languageId,
};

/** Operators of Dataverse that the sandbox does not play: those of people's hierarchies and of fiscal periods. */
const UNPLAYED =
  /^(eq-useroruserhierarchy(andteams)?|in-(or-(after|before)-)?fiscal-(year|period(-and-year)?)|(last|this|next)-(x-)?fiscal-(period|year)s?)$/;

/** Refuses, before any row is looked at, a condition operator that the sandbox does not play or that nobody knows. */
export function requireKnownCondition(operator: string): void {
  if (UNPLAYED.test(operator)) {
    throw notImplemented(`the condition operator '${operator}'`);
  }
  if (!Object.hasOwn(CONDITIONS, operator) && !isDateCondition(operator)) {
    throw badFetch(`Invalid value '${operator}' for the attribute 'operator' of <condition>.`);
  }
}

/** FetchXML's condition operators, which OData's query functions are too. */
export function conditionHolds(
  operator: string,
  cell: Cell,
  values: readonly Literal[],
  context: ConditionContext,
): boolean {
  if (isDateCondition(operator)) {
    return (
      typeof cell.value === "string" && dateConditionHolds(operator, cell.value, String(first(values) ?? ""), context)
    );
  }
  const condition = Object.hasOwn(CONDITIONS, operator) ? CONDITIONS[operator] : undefined;
  if (!condition) {
    throw notImplemented(`the condition operator '${operator}'`);
  }
  return condition(cell, values, context);
}
