import { badSyntax } from "../odata/failure";
import type { QueryOptions } from "../odata/options";
import { readOptions } from "../odata/options";

/** One name of $expand with the options in its parentheses. */
export interface ExpandItem {
  readonly name: string;
  readonly options: QueryOptions;
}

/**
 * Reads $expand: `salesOrderLines($select=sequence;$filter=quantity gt 1),customer`.
 * @throws ODataFailure 400 when it cannot be read.
 */
export function readExpand(text: string): readonly ExpandItem[] {
  return splitOutside(text, ",").map((part) => {
    const matched = /^\s*([A-Za-z_]\w*)\s*(?:\((.*)\))?\s*$/s.exec(part);
    const name = matched?.[1];
    if (name === undefined) {
      throw badSyntax(`'${part.trim()}' is nothing to expand: name a navigation property.`);
    }
    const parameters = new URLSearchParams();
    for (const option of splitOutside(matched?.[2] ?? "", ";").filter((each) => each.trim() !== "")) {
      const equals = option.indexOf("=");
      if (equals < 0) {
        throw badSyntax(`'${option.trim()}' is no option of ${name} in $expand.`);
      }
      parameters.append(option.slice(0, equals).trim(), option.slice(equals + 1));
    }
    return { name, options: readOptions(parameters) };
  });
}

/** Splits at a sign that stands neither in parentheses nor in a text. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") {
      isQuoted = !isQuoted;
    } else if (!isQuoted) {
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (sign === separator && depth === 0) {
        parts.push(text.slice(start, at));
        start = at + 1;
      }
    }
  }
  if (depth !== 0) {
    throw badSyntax(`The parentheses of '${text}' do not match.`);
  }
  return [...parts, text.slice(start)];
}
