import { quote } from "./literal";

const STRINGS = /'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"/g;
const ITEM = /'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^,\s][^,]*/g;

/** The same text with every string literal blanked out, so that patterns cannot match inside of one. */
export function mask(text: string): string {
  return text.replace(STRINGS, (literal) => "\u0001".repeat(literal.length));
}

function itemsOf(list: string): string {
  const items = (list.match(ITEM) ?? []).map((item) => item.trim());
  return quote(JSON.stringify(items));
}

function replaceMasked(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray, original: (group: number) => string) => string,
): string {
  const masked = mask(text);
  let result = "";
  let end = 0;
  for (const match of masked.matchAll(new RegExp(pattern, "dg"))) {
    const original = (group: number) => {
      const [from, to] = match.indices?.[group] ?? [0, 0];
      return text.slice(from, to);
    };
    result += text.slice(end, match.index) + replacement(match, original);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

/**
 * Puts what @odata/parser cannot read into a form that it can: `path in (list)` becomes Microsoft.Dynamics.CRM.In, and the lists of query functions
 * become one string literal that holds the items as JSON.
 */
export function rewriteFilter(filter: string): string {
  const lists = replaceMasked(
    filter,
    /PropertyValues=\[([^\]]*)\]/,
    (_match, original) => `PropertyValues=${itemsOf(original(1))}`,
  );
  return replaceMasked(
    lists,
    /([A-Za-z_][\w/]*)\s+in\s+\(([^()]*)\)/,
    (match, original) =>
      `Microsoft.Dynamics.CRM.In(PropertyName='${match[1] ?? ""}',PropertyValues=${itemsOf(original(2))})`,
  );
}
