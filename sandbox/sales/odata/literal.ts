import type { Literal } from "./expression";

/** The text inside an OData string literal: quotes taken off, doubled quotes made single. */
export function unquote(raw: string): string {
  return raw.slice(1, -1).replaceAll("''", "'");
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Reads one literal as it stands in a URL; guids, dates and enum members stay text. */
export function readLiteral(raw: string): Literal {
  const text = raw.trim();
  if (text === "null") {
    return null;
  }
  if (text === "true" || text === "false") {
    return text === "true";
  }
  if (text.startsWith("'")) {
    return unquote(text);
  }
  if (text.startsWith('"')) {
    return String(JSON.parse(text));
  }
  const member = /^[\w.]+'(.*)'$/.exec(text);
  if (member) {
    return member[1] ?? "";
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
