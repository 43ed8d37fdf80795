/**
 * AL filter expressions, the language of FlowFilters: A|B, A..B, ..B, A.., <>A, <A, <=A, >A, >=A, A&B, 'quoted', * and ?, @ for any case.
 * expression = conjunction { "|" conjunction } ; conjunction = term { "&" term } ;
 * term = [ "<>" | "<=" | ">=" | "<" | ">" | "=" ] value | value ".." [ value ] | ".." value
 */
export type AlFilter = (value: string) => boolean;

export type ParsedAlFilter =
  { readonly ok: true; readonly filter: AlFilter } | { readonly ok: false; readonly reason: string };

interface AlFilterKind {
  /** Turns a value of the expression into what field values are compared with; null when it is none. */
  readonly normalize: (text: string) => string | null;
  readonly wildcards: boolean;
}

const CODE: AlFilterKind = { normalize: (text) => text.toUpperCase(), wildcards: true };
const DATE: AlFilterKind = {
  normalize: (text) => {
    if (text === "") {
      return "";
    }
    const matched = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return matched !== null && !Number.isNaN(Date.parse(text)) ? text : null;
  },
  wildcards: false,
};

export const alFilterKinds = { code: CODE, date: DATE } as const;

/** Compiles an expression over codes or ISO dates. "" filters nothing, as in AL. */
export function parseAlFilter(expression: string, kind: AlFilterKind): ParsedAlFilter {
  if (expression === "") {
    return { ok: true, filter: () => true };
  }
  const alternatives: AlFilter[][] = [];
  for (const alternative of splitOutsideQuotes(expression, "|")) {
    const terms: AlFilter[] = [];
    for (const term of splitOutsideQuotes(alternative, "&")) {
      const parsed = parseTerm(term.trim(), kind);
      if (!parsed.ok) {
        return parsed;
      }
      terms.push(parsed.filter);
    }
    alternatives.push(terms);
  }
  return { ok: true, filter: (value) => alternatives.some((terms) => terms.every((term) => term(value))) };
}

function parseTerm(term: string, kind: AlFilterKind): ParsedAlFilter {
  const range = splitOutsideQuotes(term, "..");
  const [from, to] = range;
  if (from !== undefined && to !== undefined && range.length === 2) {
    const low = from === "" ? null : valueOf(from, kind);
    const high = to === "" ? null : valueOf(to, kind);
    if (low?.ok === false || high?.ok === false) {
      return invalid(low?.ok === false ? from : to);
    }
    return {
      ok: true,
      filter: (value) => (low === null || value >= low.value) && (high === null || value <= high.value),
    };
  }
  const [, operator = "", rest = term] = /^(<>|<=|>=|<|>|=)(.*)$/s.exec(term) ?? [];
  const anyCase = kind.wildcards && rest.startsWith("@");
  const text = anyCase ? rest.slice(1) : rest;
  if (
    kind.wildcards &&
    /[*?]/.test(text) &&
    !text.startsWith("'") &&
    (operator === "" || operator === "=" || operator === "<>")
  ) {
    const pattern = new RegExp(
      `^${text
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "i",
    );
    return { ok: true, filter: (value) => pattern.test(value) !== (operator === "<>") };
  }
  const compared = valueOf(text, kind);
  if (!compared.ok) {
    return invalid(text);
  }
  return { ok: true, filter: comparison(operator, compared.value) };
}

function comparison(operator: string, wanted: string): AlFilter {
  switch (operator) {
    case "<>":
      return (value) => value !== wanted;
    case "<=":
      return (value) => value <= wanted;
    case ">=":
      return (value) => value >= wanted;
    case "<":
      return (value) => value < wanted;
    case ">":
      return (value) => value > wanted;
    default:
      return (value) => value === wanted;
  }
}

function valueOf(
  text: string,
  kind: AlFilterKind,
): { readonly ok: true; readonly value: string } | { readonly ok: false } {
  const trimmed = text.trim();
  const quoted = /^'((?:[^']|'')*)'$/.exec(trimmed)?.[1];
  const value = kind.normalize(quoted?.replaceAll("''", "'") ?? trimmed);
  return value === null ? { ok: false } : { ok: true, value };
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") {
      quoted = !quoted;
    } else if (!quoted && text.startsWith(separator, at)) {
      parts.push(text.slice(start, at));
      at += separator.length - 1;
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function invalid(text: string): ParsedAlFilter {
  return { ok: false, reason: `'${text}' is not a valid value.` };
}
