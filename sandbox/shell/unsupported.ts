/** Something real Sales does and this sandbox does not; never swallowed, always shown where it was asked for. */
export class UnsupportedError extends Error {
  override readonly name = "UnsupportedError";

  constructor(
    readonly feature: string,
    advice = "Remove it, or test it in a real environment.",
  ) {
    super(`The sandbox does not support ${feature}. ${advice}`);
  }
}

/** Names that engines, promises, React and test tools ask of every object without meaning to use them. */
const PROBED_BY_TOOLS: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "constructor",
  "prototype",
  "$$typeof",
  "nodeType",
  "tagName",
  "asymmetricMatch",
  "hasAttribute",
  "@@__IMMUTABLE_ITERABLE__@@",
  "@@__IMMUTABLE_RECORD__@@",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "window",
  "self",
  "_isMockFunction",
]);

/**
 * Gives `members` a guard that throws an {@link UnsupportedError} naming any member that is not there.
 * @param path how a developer writes the object, for instance `context.mode`
 */
export function strict<T extends object>(path: string, members: T): T {
  return new Proxy(members, {
    get(target, name, receiver): unknown {
      if (typeof name === "string" && !(name in target) && !PROBED_BY_TOOLS.has(name)) {
        throw new UnsupportedError(`${path}.${name}`);
      }
      return Reflect.get(target, name, receiver);
    },
  });
}
