import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Row } from "../store/row";
import { rowNotFound } from "../errors";
import { requirePrivilege } from "../security/privileges";
import { requireAccess } from "../security/rowAccess";

/** One row that the caller may read. Lacking the privilege is told before the row is even looked for. */
export function readRow(organization: Organization, caller: Caller, table: Table, id: string): Row {
  requirePrivilege(organization, caller, table, "Read");
  const row = organization.store.get(table.logicalName, id);
  if (!row) {
    throw rowNotFound(table.logicalName, id);
  }
  requireAccess(organization, caller, table, row, "Read");
  return row;
}
