import type { Organization } from "../organization/organization";
import type { Row, Value } from "../store/row";
import type { Draft } from "../writes/tableRule";
import { stableId } from "../store/identifiers";
import { keyText } from "../store/row";

/** Puts a row as if the platform had made it when the organisation was founded: no privileges, no rules. */
export function putInitialRow(
  organization: Organization,
  tableName: string,
  values: Readonly<Record<string, Value>>,
): Row {
  const table = organization.schema.tableOf(tableName);
  const now = organization.now();
  const system = { table: "systemuser", id: stableId("systemuser/admin") };
  const draft: Draft = {};
  for (const column of Object.values(table.columns)) {
    draft[column.logicalName] = column.default ?? (column.type === "boolean" ? false : null);
  }
  Object.assign(draft, { createdon: now, modifiedon: now, createdby: system, modifiedby: system });
  if (table.columns.statecode) {
    Object.assign(draft, {
      statecode: 0,
      statuscode: table.columns.statecode.options?.find((option) => option.value === 0)?.defaultStatus ?? 1,
    });
  }
  if (table.ownership === "OrganizationOwned") {
    draft.organizationid = { table: "organization", id: organization.id };
  }
  return organization.store.put(tableName, keyText(values[table.primaryId]), { ...draft, ...values });
}
