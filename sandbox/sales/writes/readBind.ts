import type { Organization } from "../organization/organization";
import type { Reference } from "../store/row";
import { badBindUrl } from "../errors";
import { readExistingKey } from "../query/readKey";

/**
 * Reads the row that an @odata.bind or @odata.id names: "/accounts(<id>)", "accounts(<id>)", the full URL, a row by an alternate key, or "$1" for
 * a row made earlier in the same change set.
 */
export function readBind(
  organization: Organization,
  property: string,
  value: unknown,
  contentIds: ReadonlyMap<string, string>,
): Reference {
  if (typeof value !== "string") {
    throw badBindUrl(String(value), property);
  }
  const resolved = /^\$\w+$/.test(value) ? (contentIds.get(value.slice(1)) ?? value) : value;
  const match = /(?:^|\/)(\w+)\((.*)\)\s*$/s.exec(resolved);
  const table = match?.[1] === undefined ? undefined : organization.schema.tableBySet(match[1]);
  const key = match?.[2] ?? "";
  const isKey = /^\s*(\w+=.+|\{?[0-9a-fA-F-]{36}\}?)\s*$/s.test(key);
  if (!table || !isKey) {
    throw badBindUrl(value, property);
  }
  return { table: table.logicalName, id: readExistingKey(organization, table, key) };
}
