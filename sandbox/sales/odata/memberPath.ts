import type { Token } from "./token";
import { notImplemented } from "../errors";
import { childOf, childrenOf, isToken, textIn } from "./token";

export interface Lambda {
  readonly quantifier: "any" | "all";
  readonly variable: string;
  readonly predicate: Token | null;
}

export interface MemberPath {
  readonly path: readonly string[];
  readonly lambda: Lambda | null;
}

function readLambda(token: Token): Lambda {
  const variable = childOf(token, "variable");
  const predicate = childOf(token, "predicate");
  return {
    quantifier: token.type === "AllExpression" ? "all" : "any",
    variable: variable ? textIn(variable, "name") : "",
    predicate: predicate && isToken(predicate.value) ? predicate.value : null,
  };
}

function collect(token: Token, path: string[]): Lambda | null {
  switch (token.type) {
    case "ODataIdentifier":
    case "LambdaVariableExpression":
      path.push(textIn(token, "name"));
      return null;
    case "AnyExpression":
    case "AllExpression":
      return readLambda(token);
    case "PropertyPathExpression": {
      const current = childOf(token, "current");
      const next = childOf(token, "next");
      if (!current || !next) {
        break;
      }
      return collect(current, path) ?? collect(next, path);
    }
  }
  if (isToken(token.value)) {
    return collect(token.value, path);
  }
  const parts = childrenOf(token);
  if (parts.length === 0) {
    throw notImplemented(`'${token.raw}' in $filter`);
  }
  for (const part of parts) {
    const lambda = collect(part, path);
    if (lambda) {
      return lambda;
    }
  }
  return null;
}

/** The names of a path such as productid/name, and the any or all at its end. A lambda's variable is the path's first name. */
export function readMemberPath(token: Token): MemberPath {
  const path: string[] = [];
  const lambda = collect(token, path);
  return { path, lambda };
}
