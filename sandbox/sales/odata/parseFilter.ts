import { defaultParser } from "@odata/parser";
import type { Comparison, Expression, Literal, Operand } from "./expression";
import type { LambdaText } from "./lambdas";
import type { MemberPath } from "./memberPath";
import type { Token } from "./token";
import { badQuery, notImplemented } from "../errors";
import { lambdaNamed, takeLambdas } from "./lambdas";
import { readLiteral } from "./literal";
import { readMemberPath } from "./memberPath";
import { rewriteFilter } from "./rewriteFilter";
import { childOf, childrenOf, isToken, textIn } from "./token";

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  EqualsExpression: "eq",
  NotEqualsExpression: "ne",
  GreaterThanExpression: "gt",
  GreaterOrEqualsExpression: "ge",
  LesserThanExpression: "lt",
  LesserOrEqualsExpression: "le",
};

function need(token: Token, name: string): Token {
  const child = childOf(token, name);
  if (!child) {
    throw notImplemented(`the filter expression '${token.raw}'`);
  }
  return child;
}

function readOperand(token: Token): Operand {
  switch (token.type) {
    case "Literal":
    case "Enum":
      return { kind: "literal", value: readLiteral(token.raw) };
    case "FirstMemberExpression": {
      const member = readMemberPath(token);
      if (member.isAny) {
        throw notImplemented(`'${token.raw}' as a value`);
      }
      return { kind: "path", path: member.path };
    }
    case "MethodCallExpression":
      return {
        kind: "call",
        name: textIn(token, "method"),
        arguments: childrenOf(token, "parameters").map(readOperand),
      };
    case "CommonExpression":
    case "ParenExpression":
      if (isToken(token.value)) {
        return readOperand(token.value);
      }
      break;
  }
  throw notImplemented(`'${token.raw}' in $filter`);
}

function readQueryFunction(token: Token): Expression {
  const parameters = childOf(token, "params");
  let path: readonly string[] = [];
  let values: readonly Literal[] = [];
  for (const parameter of parameters ? childrenOf(parameters) : []) {
    const name = childOf(parameter, "name")?.raw ?? "";
    const literal = readLiteral(childOf(parameter, "value")?.raw ?? "null");
    if (name === "PropertyName") {
      path = String(literal).split("/");
    } else if (name === "PropertyValues") {
      values = (JSON.parse(String(literal)) as string[]).map(readLiteral);
    } else if (/^PropertyValue\d?$/.test(name)) {
      values = [...values, literal];
    } else {
      throw badQuery(
        `The parameter '${name}' of '${token.raw}' is not known. Use PropertyName, PropertyValue or PropertyValues.`,
      );
    }
  }
  const called = childOf(token, "fn");
  return { kind: "query", name: called ? textIn(called, "name") : token.raw, path, values };
}

function readMember({ path, isAny }: MemberPath, lambdas: readonly LambdaText[]): Expression {
  if (!isAny) {
    return { kind: "test", operand: { kind: "path", path } };
  }
  const lambda = lambdaNamed(path.at(-1), lambdas);
  return lambda
    ? {
        kind: "lambda",
        quantifier: lambda.quantifier,
        path: path.slice(0, -1),
        variable: lambda.variable,
        part: parseFilter(lambda.body),
      }
    : { kind: "lambda", quantifier: "any", path, variable: "", part: null };
}

function readSingle(token: Token, lambdas: readonly LambdaText[]): Expression {
  const comparison = COMPARISONS[token.type];
  if (comparison) {
    return {
      kind: "compare",
      operator: comparison,
      left: readOperand(need(token, "left")),
      right: readOperand(need(token, "right")),
    };
  }
  switch (token.type) {
    case "BoolParenExpression":
    case "ParenExpression":
    case "CommonExpression":
      if (isToken(token.value)) {
        return readExpression(token.value, lambdas);
      }
      break;
    case "FunctionExpression":
      return readQueryFunction(token);
    case "FirstMemberExpression":
      return readMember(readMemberPath(token), lambdas);
    case "MethodCallExpression":
      return { kind: "test", operand: readOperand(token) };
  }
  throw notImplemented(`'${token.raw}' in $filter`);
}

interface Flat {
  readonly negated: boolean;
  readonly token: Token;
  readonly operator: "and" | "or" | null;
}

/**
 * The parser lets `not` reach over the following `and` and `or`, and groups to the right. Flattened to the order in which they were written, the
 * operators can be given OData's precedence again: not, then and, then or. Parentheses are nodes of their own and stay whole.
 */
function flatten(token: Token): Flat[] {
  if (token.type === "AndExpression" || token.type === "OrExpression") {
    const left = flatten(need(token, "left"));
    const right = flatten(need(token, "right"));
    const operator = token.type === "AndExpression" ? "and" : "or";
    return [...left, ...right.map((part, index) => (index === 0 ? { ...part, operator } : part) satisfies Flat)];
  }
  if (token.type === "NotExpression" && isToken(token.value)) {
    return flatten(token.value).map((part, index) => (index === 0 ? { ...part, negated: !part.negated } : part));
  }
  return [{ negated: false, token, operator: null }];
}

function joined(kind: "and" | "or", parts: readonly Expression[]): Expression {
  const [first] = parts;
  return parts.length === 1 && first ? first : { kind, parts };
}

function readExpression(token: Token, lambdas: readonly LambdaText[]): Expression {
  const groups: Expression[][] = [];
  for (const { negated, token: part, operator } of flatten(token)) {
    const single = readSingle(part, lambdas);
    const expression: Expression = negated ? { kind: "not", part: single } : single;
    const last = groups.at(-1);
    if (operator === "and" && last) {
      last.push(expression);
    } else {
      groups.push([expression]);
    }
  }
  return joined(
    "or",
    groups.map((group) => joined("and", group)),
  );
}

/** Reads $filter. Text that is no filter is refused with 400, filters that the sandbox does not know with 501. */
export function parseFilter(filter: string): Expression {
  const { text, lambdas } = takeLambdas(filter.trim());
  let token: unknown;
  try {
    token = defaultParser.filter(rewriteFilter(text));
  } catch {
    throw badQuery(`Syntax error in '${filter}' in the $filter query option.`);
  }
  if (!isToken(token)) {
    throw badQuery(`Syntax error in '${filter}' in the $filter query option.`);
  }
  return readExpression(token, lambdas);
}
