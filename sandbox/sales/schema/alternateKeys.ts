import type { Organization } from "../organization/organization";
import type { Row, Value } from "../store/row";
import type { AlternateKey, Table } from "./schema";
import { isReference } from "../store/row";

export function usableKeys(table: Table): readonly AlternateKey[] {
  return (table.keys ?? []).filter((key) => !key.isFailed);
}

/** As the database compares: text without regard to case, lookups by the row that they point to. */
function comparable(value: Value | undefined): string | null {
  if (value === undefined || value === null) {
    return null;
  }
  return isReference(value) ? value.id : String(value).toLowerCase();
}

/**
 * The row with these values in all the columns. A row with an empty column has no key there: such rows may be many.
 * @param except id of a row that does not count
 */
export function rowByKey(
  organization: Organization,
  table: Table,
  columns: readonly string[],
  values: Readonly<Record<string, Value>>,
  except: Value = null,
): Row | undefined {
  const wanted = columns.map((column) => comparable(values[column]));
  if (wanted.includes(null)) {
    return undefined;
  }
  return organization.store.find(
    table.logicalName,
    (row) =>
      row[table.primaryId] !== except && columns.every((column, index) => comparable(row[column]) === wanted[index]),
  );
}
