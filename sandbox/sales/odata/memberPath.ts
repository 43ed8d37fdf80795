import type { Token } from "./token";
import { notImplemented } from "../errors";
import { childOf, childrenOf, isToken, textIn } from "./token";

export interface MemberPath {
  readonly path: readonly string[];
  /** Whether `any()` stands at its end. */
  readonly isAny: boolean;
}

/** Returns whether the path has ended with any(). */
function collect(token: Token, path: string[]): boolean {
  switch (token.type) {
    case "ODataIdentifier":
    case "LambdaVariableExpression":
      path.push(textIn(token, "name"));
      return false;
    case "AnyExpression":
      return true;
    case "PropertyPathExpression": {
      const current = childOf(token, "current");
      const next = childOf(token, "next");
      if (!current || !next) {
        break;
      }
      return collect(current, path) || collect(next, path);
    }
  }
  if (isToken(token.value)) {
    return collect(token.value, path);
  }
  const parts = childrenOf(token);
  if (parts.length === 0) {
    throw notImplemented(`'${token.raw}' in $filter`);
  }
  return parts.some((part) => collect(part, path));
}

/** The names of a path such as productid/name, and the any() at its end. A lambda's variable is the path's first name. */
export function readMemberPath(token: Token): MemberPath {
  const path: string[] = [];
  const isAny = collect(token, path);
  return { path, isAny };
}
