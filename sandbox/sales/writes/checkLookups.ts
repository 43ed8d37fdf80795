import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Value } from "../store/row";
import { rowNotFound } from "../errors";
import { requirePrivilege } from "../security/privileges";
import { requireAccess } from "../security/rowAccess";
import { isReference } from "../store/row";

/** Lookups that the platform sets or that need no Append right. */
const FREE = new Set([
  "ownerid",
  "transactioncurrencyid",
  "createdby",
  "modifiedby",
  "createdonbehalfby",
  "modifiedonbehalfby",
  "owninguser",
  "owningteam",
  "owningbusinessunit",
  "organizationid",
]);

/** Every row pointed to must exist; pointing to it takes Append on this table and AppendTo on that row. */
export function checkLookups(
  organization: Organization,
  caller: Caller,
  table: Table,
  given: Readonly<Record<string, Value>>,
): void {
  for (const [name, value] of Object.entries(given)) {
    if (!isReference(value)) {
      continue;
    }
    const row = organization.store.get(value.table, value.id);
    if (!row) {
      throw rowNotFound(value.table, value.id);
    }
    if (caller.isSystem || FREE.has(name)) {
      continue;
    }
    const target = organization.schema.tableOf(value.table);
    // Lines belong to their document: the right to write it is the right to add to it.
    if (name === table.ownerVia) {
      continue;
    }
    requirePrivilege(organization, caller, table, "Append");
    if (target.privilegeName !== null) {
      requireAccess(organization, caller, target, row, "AppendTo");
    }
  }
}
