import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Navigation } from "../schema/schemaIndex";
import type { Caller } from "../security/caller";
import type { Row } from "../store/row";
import { readableBy } from "../security/rowAccess";
import { keyText, referenceOf } from "../store/row";

/** The rows on the other side of a collection-valued navigation property that the caller may read. */
export function relatedRows(
  organization: Organization,
  caller: Caller,
  table: Table,
  row: Row,
  navigation: Exclude<Navigation, { kind: "single" }>,
): Row[] {
  const id = keyText(row[table.primaryId]);
  if (navigation.kind === "collection") {
    const { referencingTable, referencingColumn } = navigation.relationship;
    const target = organization.schema.tableOf(referencingTable);
    const isReadable = readableBy(organization, caller, target);
    const rows: Row[] = [];
    for (const each of organization.store.all(referencingTable)) {
      const reference = referenceOf(each[referencingColumn]);
      if (reference?.id === id && reference.table === table.logicalName && isReadable(each)) {
        rows.push(each);
      }
    }
    return rows;
  }
  const { relationship, otherTable } = navigation;
  const [ownColumn, otherColumn] =
    relationship.table1 === table.logicalName
      ? [relationship.column1, relationship.column2]
      : [relationship.column2, relationship.column1];
  const isReadable = readableBy(organization, caller, organization.schema.tableOf(otherTable));
  const rows: Row[] = [];
  for (const link of organization.store.all(navigation.intersect.logicalName)) {
    if (link[ownColumn] !== id) {
      continue;
    }
    const other = organization.store.get(otherTable, keyText(link[otherColumn]));
    if (other && isReadable(other)) {
      rows.push(other);
    }
  }
  return rows;
}
