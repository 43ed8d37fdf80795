import { badQuery } from "../errors";

/** One part of a resource path: a name, and what stood in parentheses after it (null when there were none). */
export interface Segment {
  readonly name: string;
  readonly argument: string | null;
}

/** Splits at a separator that stands outside of quotes and parentheses. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let current = "";
  for (const character of text) {
    if (character === "'") isQuoted = !isQuoted;
    else if (!isQuoted && character === "(") depth++;
    else if (!isQuoted && character === ")") depth--;
    if (character === separator && !isQuoted && depth === 0) {
      parts.push(current);
      current = "";
    } else current += character;
  }
  return [...parts, current];
}

/** Takes apart what follows /api/data/v9.2/, e.g. "salesorders(<id>)/order_details/$ref". */
export function parseResourcePath(path: string): Segment[] {
  return splitOutside(path, "/")
    .filter((part) => part !== "")
    .map((part) => {
      const match = /^([^()]+)(?:\((.*)\))?$/s.exec(part);
      if (!match?.[1]) throw badQuery(`The request URI is not valid: '${part}' is no resource.`);
      return { name: match[1], argument: match[2] ?? null };
    });
}
