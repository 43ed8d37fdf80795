/** More than any Business Central has: a larger document is not read. */
const LONGEST_DOCUMENT = 30_000_000;
const TAG = /^<(\/?)(?:\w+:)?(EntityType|Property)(?=[\s/>])/;
const NAME = /\sName\s*=\s*(?:"([\p{L}\d_]+)"|'([\p{L}\d_]+)')/u;

/**
 * The property names of all entity types in an OData service document (EDMX, from `$metadata`). BC names an entity type like its service.
 *
 * This is a scanner, not a parser: it looks at `EntityType` and `Property` tags only, takes names of letters of any alphabet, digits and
 * underscores only, expands nothing, and gives what it found until the document stops making sense. Its work grows with the document's length
 * and no faster, whatever the document holds.
 */
export function propertiesByService(edmx: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  if (edmx.length > LONGEST_DOCUMENT) {
    return found;
  }

  let current: Set<string> | null = null;
  let close = -1;
  let open = edmx.indexOf("<");
  while (open >= 0) {
    const start = open;
    if (edmx.startsWith("<!--", start)) {
      const end = edmx.indexOf("-->", start);
      open = end < 0 ? -1 : edmx.indexOf("<", end);
      continue;
    }
    if (close < start) {
      close = edmx.indexOf(">", start);
    }
    if (close < 0) {
      break;
    }
    open = edmx.indexOf("<", start + 1);
    // A tag inside a tag: broken, and skipped so that no stretch of the document is looked at twice.
    if (open >= 0 && open < close) {
      continue;
    }

    const text = edmx.slice(start, close + 1);
    const [, closes, element] = TAG.exec(text) ?? [];
    const [, quoted, apostrophed] = element === undefined ? [] : (NAME.exec(text) ?? []);
    const name = quoted ?? apostrophed;
    if (element === "EntityType") {
      current = closes === "" && name !== undefined && !text.endsWith("/>") ? new Set() : null;
      if (current !== null && name !== undefined) {
        found.set(name, current);
      }
    } else if (element === "Property" && name !== undefined) {
      current?.add(name);
    }
  }
  return found;
}
