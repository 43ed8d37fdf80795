import type { Organization } from "../organization/organization";
import { notImplemented } from "../errors";
import { referenceOf } from "../store/row";

/** Dataverse's hierarchies among the tables here: the lookup to the row above. Relationships that a solution declares as hierarchical are not played. */
const LOOKUP_ABOVE: Readonly<Record<string, string>> = { account: "parentaccountid" };

const OPERATORS = new Set(["above", "eq-or-above", "under", "eq-or-under", "not-under"]);

/**
 * Refuses a condition on a hierarchy of anything but the key of a table that is one.
 * @param keyOf the table whose key the column is
 */
export function requireHierarchy(operator: string, keyOf: string | undefined, name: string): void {
  if (OPERATORS.has(operator) && !Object.hasOwn(LOOKUP_ABOVE, keyOf ?? "")) {
    throw notImplemented(`the condition operator '${operator}' on '${name}'`);
  }
}

/** The ids of the rows above one, the nearest first; whether the caller may read them does not count. */
export function rowsAbove({ store }: Organization, table: string, id: string): readonly string[] {
  const above = new Set<string>();
  let next = referenceOf(store.get(table, id)?.[LOOKUP_ABOVE[table] ?? ""]);
  while (next && !above.has(next.id)) {
    above.add(next.id);
    next = referenceOf(store.get(table, next.id)?.[LOOKUP_ABOVE[table] ?? ""]);
  }
  return [...above];
}
