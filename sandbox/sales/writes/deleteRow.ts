import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { OneToMany } from "../schema/schemaIndex";
import type { Row } from "../store/row";
import type { WriteContext } from "./tableRule";
import { deleteRestricted, rowNotFound, versionMismatch } from "../errors";
import { ruleOf } from "../rules/tableRules";
import { asSystem } from "../security/caller";
import { requireAccess } from "../security/rowAccess";
import { keyText, referenceOf } from "../store/row";

function pointingRows(organization: Organization, relationship: OneToMany, id: string): Row[] {
  const rows: Row[] = [];
  for (const row of organization.store.all(relationship.referencingTable)) {
    const reference = referenceOf(row[relationship.referencingColumn]);
    if (reference?.id === id && reference.table === relationship.referencedTable) {
      rows.push(row);
    }
  }
  return rows;
}

function follow(context: WriteContext, relationship: OneToMany, id: string): void {
  const { organization } = context;
  const behavior = relationship.target.onDelete;
  if (behavior === "none") {
    return;
  }
  const referencing = organization.schema.tableOf(relationship.referencingTable);
  for (const row of pointingRows(organization, relationship, id)) {
    const key = keyText(row[referencing.primaryId]);
    if (behavior === "restrict") {
      throw deleteRestricted(context.table.logicalName, id, relationship.schemaName);
    }
    if (behavior === "cascade") {
      removeRow({ ...context, caller: asSystem(context.caller), table: referencing }, row);
    } else {
      organization.store.put(referencing.logicalName, key, { ...row, [relationship.referencingColumn]: null });
    }
  }
}

function removeLinks(organization: Organization, table: Table, id: string): void {
  for (const navigation of organization.schema.navigationsOf(table).values()) {
    if (navigation.kind !== "manyToMany") {
      continue;
    }
    const { intersect, relationship } = navigation;
    const column = relationship.table1 === table.logicalName ? relationship.column1 : relationship.column2;
    for (const link of [...organization.store.all(intersect.logicalName)]) {
      if (link[column] === id) {
        organization.store.delete(intersect.logicalName, keyText(link[intersect.primaryId]));
      }
    }
  }
}

function removeRow(context: WriteContext, row: Row): void {
  const { organization, table } = context;
  const id = keyText(row[table.primaryId]);
  const rule = ruleOf(table);
  rule.beforeDelete?.(context, row);
  for (const relationship of organization.schema.incomingOf(table.logicalName)) {
    follow(context, relationship, id);
  }
  removeLinks(organization, table, id);
  organization.store.delete(table.logicalName, id);
  rule.afterChange?.(context, { before: row, after: null });
}

/** Deletes a row and what its relationships say goes with it; links from rows that stay are emptied. */
export function deleteRow(
  context: WriteContext,
  id: string,
  options: { readonly version: string | null } = { version: null },
): void {
  const { organization, caller, table } = context;
  organization.transaction(() => {
    const row = organization.store.get(table.logicalName, id);
    if (!row) {
      throw rowNotFound(table.logicalName, id);
    }
    // Deleting a line changes its document: the right asked for is Write on the document's privilege.
    requireAccess(organization, caller, table, row, table.ownership === "Parent" ? "Write" : "Delete");
    if (options.version !== null && options.version !== keyText(row.versionnumber)) {
      throw versionMismatch();
    }
    removeRow(context, row);
  });
}
