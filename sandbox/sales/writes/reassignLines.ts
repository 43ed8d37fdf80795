import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Row } from "../store/row";
import { keyText, referenceOf } from "../store/row";

/** Lines always belong to whom their document belongs to. */
export function reassignLines(organization: Organization, table: Table, document: Row): void {
  const id = document[table.primaryId];
  const { ownerid = null, owninguser = null, owningteam = null, owningbusinessunit = null } = document;
  for (const { referencingTable, referencingColumn } of organization.schema.incomingOf(table.logicalName)) {
    if (organization.schema.tableOf(referencingTable).ownerVia !== referencingColumn) {
      continue;
    }
    for (const line of [...organization.store.all(referencingTable)]) {
      if (referenceOf(line[referencingColumn])?.id !== id) {
        continue;
      }
      const key = keyText(line[organization.schema.tableOf(referencingTable).primaryId]);
      organization.store.put(referencingTable, key, { ...line, ownerid, owninguser, owningteam, owningbusinessunit });
    }
  }
}
