import { badSyntax } from "./failure";

/** One segment of a resource path, e.g. ItemCard('1000') or $count. */
export interface Segment {
  readonly name: string;
  /** What stands between the parentheses, percent-decoded; null without parentheses. */
  readonly key: string | null;
}

/**
 * Takes the path below the service root apart: Company('A')/ItemCard('1') → two segments. Slashes inside a quoted key arrive as %2F,
 * so the path is split first and decoded after.
 * @param path percent-encoded, without a leading slash.
 * @throws ODataFailure 404 when a segment cannot be decoded or its parentheses do not match.
 */
export function readResourcePath(path: string): readonly Segment[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map((encoded) => {
      const segment = decode(encoded);
      const matched = /^([$A-Za-z_][\w.$]*)(?:\((.*)\))?$/s.exec(segment);
      const name = matched?.[1];
      if (name === undefined) {
        throw badSyntax(`The segment '${segment}' cannot be read.`);
      }
      return { name, key: matched?.[2] ?? null };
    });
}

/**
 * Splits a key into its literals: `'a''b',3` → unnamed, `A='x',B=3` → named.
 * @throws ODataFailure when it is no list of literals.
 */
export function readKey(key: string): readonly { readonly name: string | null; readonly raw: string }[] {
  const parts = key.match(/(?:[^,']|'(?:[^']|'')*')+/gs) ?? [];
  return parts.map((part) => {
    const matched = /^(?:([A-Za-z_]\w*)\s*=\s*)?(.+)$/s.exec(part.trim());
    const raw = matched?.[2];
    if (raw === undefined) {
      throw badSyntax(`'${key}' is no key.`);
    }
    return { name: matched?.[1] ?? null, raw: raw.trim() };
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badSyntax(`'${text}' is not percent-encoded text.`);
  }
}
