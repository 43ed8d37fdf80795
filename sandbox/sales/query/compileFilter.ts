import type { Expression, Operand } from "../odata/expression";
import type { Accessor, Scope, ValueType } from "./accessor";
import type { ConditionContext } from "./conditionContext";
import { badQuery, notImplemented } from "../errors";
import { holds } from "./compare";
import { conditionHolds } from "./conditionHolds";
import { requireHierarchy } from "./hierarchy";
import { QUERY_FUNCTIONS } from "./queryFunctions";

export type Predicate<Item> = (item: Item) => boolean;

/** The string functions that the Dataverse Web API supports; it refuses the other functions of OData. */
const TEXT_TESTS: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ["contains", (text: string, part: string) => text.includes(part)],
  ["startswith", (text: string, part: string) => text.startsWith(part)],
  ["endswith", (text: string, part: string) => text.endsWith(part)],
]);

function readOperand<Item>(operand: Operand, scope: Scope<Item>, typeOfOther: ValueType | null): Accessor<Item> {
  switch (operand.kind) {
    case "path":
      return scope.accessor(operand.path);
    case "literal": {
      const { value } = operand;
      return { type: typeOfOther ?? "text", read: () => value };
    }
    case "call":
      throw notImplemented(
        `the function '${operand.name}' in $filter; contains, startswith and endswith are there, as in Dataverse`,
      );
  }
}

function compileComparison<Item>(expression: Expression & { kind: "compare" }, scope: Scope<Item>): Predicate<Item> {
  const { left, right, operator } = expression;
  const typed = left.kind === "path" ? left : right;
  const type = typed.kind === "path" ? scope.accessor(typed.path).type : null;
  const [a, b] = [readOperand(left, scope, type), readOperand(right, scope, type)];
  if (type === "choices") {
    throw badQuery("A multi-select column cannot be compared. Use Microsoft.Dynamics.CRM.ContainValues.");
  }
  return (item) => holds(operator, type ?? "text", a.read(item), b.read(item));
}

function compileTest<Item>(operand: Operand, scope: Scope<Item>): Predicate<Item> {
  if (operand.kind === "path") {
    const accessor = scope.accessor(operand.path);
    if (accessor.type !== "boolean") {
      throw badQuery("The $filter expression must evaluate to a single boolean value.");
    }
    return (item) => accessor.read(item) === true;
  }
  const test = operand.kind === "call" ? TEXT_TESTS.get(operand.name) : undefined;
  const [subject, part] = operand.kind === "call" ? operand.arguments : [];
  if (!test || !subject || !part) {
    throw notImplemented(`the function '${operand.kind === "call" ? operand.name : "literal"}' in $filter`);
  }
  const [text, wanted] = [readOperand(subject, scope, "text"), readOperand(part, scope, "text")];
  return (item) => {
    const [a, b] = [text.read(item), wanted.read(item)];
    return a !== null && b !== null && test(String(a).toLowerCase(), String(b).toLowerCase());
  };
}

function compileQueryFunction<Item>(
  expression: Expression & { kind: "query" },
  scope: Scope<Item>,
  context: ConditionContext,
): Predicate<Item> {
  const operator = QUERY_FUNCTIONS.get(expression.name);
  if (operator === undefined) {
    throw notImplemented(`the query function Microsoft.Dynamics.CRM.${expression.name}`);
  }
  const accessor = scope.accessor(expression.path);
  const { type, keyOf } = accessor;
  requireHierarchy(operator, keyOf, expression.path.join("/"));
  return (item) => conditionHolds(operator, { type, keyOf, value: accessor.read(item) }, expression.values, context);
}

/** A lambda's own names begin with its variable; the rest of its scope is the collection's. */
function within<Item>(scope: Scope<Item>, variable: string): Scope<Item> {
  const strip = (path: readonly string[]) => (path[0] === variable ? path.slice(1) : path);
  return { accessor: (path) => scope.accessor(strip(path)), collection: (path) => scope.collection(strip(path)) };
}

function compileLambda<Item>(
  expression: Expression & { kind: "lambda" },
  scope: Scope<Item>,
  context: ConditionContext,
): Predicate<Item> {
  const { scope: inner, rows } = scope.collection(expression.path);
  const predicate = expression.part
    ? compileFilter(expression.part, within(inner, expression.variable), context)
    : () => true;
  const isAll = expression.quantifier === "all";
  return (item) => {
    for (const each of rows(item)) {
      if (predicate(each) !== isAll) {
        return !isAll;
      }
    }
    return isAll;
  };
}

/** Turns a filter into a test for items; every name in it is looked up now, so that a wrong one is refused even when there are no rows. */
export function compileFilter<Item>(
  expression: Expression,
  scope: Scope<Item>,
  context: ConditionContext,
): Predicate<Item> {
  switch (expression.kind) {
    case "and": {
      const parts = expression.parts.map((part) => compileFilter(part, scope, context));
      return (item) => parts.every((part) => part(item));
    }
    case "or": {
      const parts = expression.parts.map((part) => compileFilter(part, scope, context));
      return (item) => parts.some((part) => part(item));
    }
    case "not": {
      const part = compileFilter(expression.part, scope, context);
      return (item) => !part(item);
    }
    case "compare":
      return compileComparison(expression, scope);
    case "test":
      return compileTest(expression.operand, scope);
    case "query":
      return compileQueryFunction(expression, scope, context);
    case "lambda":
      return compileLambda(expression, scope, context);
  }
}
