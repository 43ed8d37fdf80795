const TEXT_LITERAL = /'(?:[^']|'')*'/g;

/**
 * Writes a $filter or a key of OData V3 the way V4 does: guid'…' and datetime'…' lose their wrapping, numbers their suffix, and
 * substringof('x',Name) becomes contains(Name,'x').
 */
export function toV4(expression: string): string {
  const unwrapped = expression
    .replace(/\bguid'([0-9a-fA-F-]{36})'/g, "$1")
    .replace(/\bdatetime'(\d{4}-\d{2}-\d{2})(?:T[\d:.]*)?'/g, "$1");
  const texts: string[] = [];
  return unwrapped
    .replace(TEXT_LITERAL, (text) => `\u0001${texts.push(text) - 1}\u0001`)
    .replace(/\b(\d+(?:\.\d+)?)[MmLlDdFf]\b/g, "$1")
    .replace(/\bsubstringof\(\s*(\u0001\d+\u0001)\s*,\s*([\w()]+)\s*\)(?:\s+eq\s+true)?/g, "contains($2,$1)")
    .replace(/\u0001(\d+)\u0001/g, (whole, at: string) => texts[Number(at)] ?? whole);
}

/** The query string of a V3 request as V4 has it. `$inlinecount=allpages` becomes `$count=true`. */
export function toV4Parameters(parameters: URLSearchParams): URLSearchParams {
  const translated = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (name === "$inlinecount") {
      translated.append("$count", value === "allpages" ? "true" : "false");
    } else {
      translated.append(name, name === "$filter" || name === "$skiptoken" ? toV4(value) : value);
    }
  }
  return translated;
}
