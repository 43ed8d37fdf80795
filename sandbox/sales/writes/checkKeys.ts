import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Draft } from "./tableRule";
import { keyViolated } from "../errors";
import { rowByKey, usableKeys } from "../schema/alternateKeys";
import { ENGLISH, labelIn } from "../schema/labelIn";

/** Refuses a row with the values that another has in one of the table's alternate keys. */
export function checkKeys(organization: Organization, table: Table, draft: Draft): void {
  for (const { label, schemaName, columns } of usableKeys(table)) {
    if (rowByKey(organization, table, columns, draft, draft[table.primaryId])) {
      const names = columns.map((name) => labelIn(table.columns[name]?.label ?? {}, ENGLISH) || name);
      throw keyViolated(labelIn(label, ENGLISH) || schemaName, names.join(", "));
    }
  }
}
