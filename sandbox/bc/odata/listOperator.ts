const TEXT_LITERAL = /'(?:[^']|'')*'/g;
/** A field, or a function of one, and the list it may be in. Texts stand as numbered places, so that nothing in them is read. */
const LIST = /((?:\w+\([\w/]+\))|[\w/]+)\s+in\s*\(([^()]*)\)/gi;

/** Whether a filter uses the operator `in`, which the parser does not know. @param filter percent-decoded. */
export function hasList(filter: string): boolean {
  return /\sin\s*\(/i.test(filter.replace(TEXT_LITERAL, "''"));
}

/** Writes `A in (1,2)` out as `(A eq 1 or A eq 2)`, as BC turns it into one AL filter. An empty list is left for the parser to refuse. */
export function writeListsOut(filter: string): string {
  if (!hasList(filter)) {
    return filter;
  }
  const texts: string[] = [];
  const withPlaces = filter.replace(TEXT_LITERAL, (text) => `\u0001${texts.push(text) - 1}\u0001`);
  const written = withPlaces.replace(LIST, (whole, subject: string, list: string) => {
    const values = list.split(",").map((value) => value.trim());
    return values.includes("") ? whole : `(${values.map((value) => `${subject} eq ${value}`).join(" or ")})`;
  });
  // A control character sent by a caller is no place of ours: what has no text stays as it came.
  return written.replace(/\u0001(\d+)\u0001/g, (whole, at: string) => texts[Number(at)] ?? whole);
}
