import type { SchemaIndex } from "../schema/schemaIndex";
import type { Reference } from "../store/row";
import { badBindUrl } from "../errors";
import { readId } from "../store/identifiers";

/**
 * Reads the row that an @odata.bind or @odata.id names: "/accounts(<id>)", "accounts(<id>)", the full URL, or "$1" for a row made earlier in
 * the same change set.
 */
export function readBind(
  schema: SchemaIndex,
  property: string,
  value: unknown,
  contentIds: ReadonlyMap<string, string>,
): Reference {
  if (typeof value !== "string") {
    throw badBindUrl(String(value), property);
  }
  const resolved = /^\$\w+$/.test(value) ? (contentIds.get(value.slice(1)) ?? value) : value;
  const match = /(?:^|\/)(\w+)\(\s*(?:\w+=)?([^)]*)\)\s*$/.exec(resolved);
  const table = match?.[1] === undefined ? undefined : schema.tableBySet(match[1]);
  const id = match?.[2] === undefined ? null : readId(match[2]);
  if (!table || id === null) {
    throw badBindUrl(value, property);
  }
  return { table: table.logicalName, id };
}
