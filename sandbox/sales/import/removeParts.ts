import type { ComponentRow, SolutionPart } from "../organization/customizations";
import type { Organization } from "../organization/organization";
import type { LookupTarget, Table } from "../schema/schema";
import { privilegeName, rightsOf } from "../security/rights";
import { keyText, referenceOf } from "../store/row";

function isHeldByOthers(organization: Organization, part: SolutionPart): boolean {
  const wanted = JSON.stringify(part);
  return Object.values(organization.customizations.parts).some((parts) =>
    parts.some((each) => JSON.stringify(each) === wanted),
  );
}

function changeTable(organization: Organization, name: string, change: (table: Table) => Table): void {
  const { data } = organization.schema;
  const table = organization.schema.table(name);
  if (table) {
    organization.setSchema({ ...data, tables: { ...data.tables, [name]: change(table) } });
  }
}

/** The table with fewer tables that its lookups may point to. */
function withoutTargets(table: Table, isGone: (target: LookupTarget) => boolean): Table {
  const touched = Object.entries(table.columns).filter(([, { targets }]) => targets?.some(isGone) === true);
  const columns = touched.map(([name, column]) => [
    name,
    { ...column, targets: column.targets?.filter((target) => !isGone(target)) },
  ]);
  return touched.length === 0
    ? table
    : { ...table, columns: { ...table.columns, ...(Object.fromEntries(columns) as Table["columns"]) } };
}

function removeTable(organization: Organization, name: string): void {
  const table = organization.schema.table(name);
  if (!table) {
    return;
  }
  for (const row of [...organization.store.all(name)]) {
    organization.store.delete(name, keyText(row[table.primaryId]));
  }
  for (const right of rightsOf(table.ownership)) {
    const privilege = privilegeName(table, right);
    const id = privilege === null ? "" : organization.privilegeId(privilege);
    for (const link of [...organization.store.all("roleprivileges")]) {
      if (link.privilegeid === id) {
        organization.store.delete("roleprivileges", keyText(link.roleprivilegeid));
      }
    }
    organization.store.delete("privilege", id);
  }
  for (const [view, column] of [
    ["systemform", "objecttypecode"],
    ["savedquery", "returnedtypecode"],
  ] as const) {
    const { primaryId } = organization.schema.tableOf(view);
    for (const row of [...organization.store.all(view)]) {
      if (row[column] === name) {
        organization.store.delete(view, keyText(row[primaryId]));
      }
    }
  }
  const { data } = organization.schema;
  const pointsToIt = (target: LookupTarget) => target.table === name;
  const tables = Object.fromEntries(
    Object.entries(data.tables)
      .filter(([key]) => key !== name)
      .map(([key, each]) => [key, withoutTargets(each, pointsToIt)]),
  );
  organization.setSchema({ ...data, tables });
}

function removeColumn(organization: Organization, tableName: string, column: string): void {
  const table = organization.schema.table(tableName);
  if (!table) {
    return;
  }
  const columns = Object.fromEntries(Object.entries(table.columns).filter(([name]) => name !== column));
  const { data } = organization.schema;
  organization.setSchema({ ...data, tables: { ...data.tables, [tableName]: { ...table, columns } } });
  for (const row of [...organization.store.all(tableName)]) {
    const rest = Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
    organization.store.put(tableName, keyText(row[table.primaryId]), rest);
  }
}

function removeRow(organization: Organization, table: string, id: string): void {
  if (table === "role") {
    for (const name of ["systemuserroles", "teamroles", "roleprivileges"]) {
      const { primaryId } = organization.schema.tableOf(name);
      for (const link of [...organization.store.all(name)]) {
        if (link.roleid === id) {
          organization.store.delete(name, keyText(link[primaryId]));
        }
      }
    }
  }
  if (table === "fieldsecurityprofile") {
    for (const row of [...organization.store.all("fieldpermission")]) {
      if (referenceOf(row.fieldsecurityprofileid)?.id === id) {
        organization.store.delete("fieldpermission", keyText(row.fieldpermissionid));
      }
    }
    for (const link of [...organization.store.all("systemuserprofiles")]) {
      if (link.fieldsecurityprofileid === id) {
        organization.store.delete("systemuserprofiles", keyText(link.systemuserprofileid));
      }
    }
  }
  organization.store.delete(table, id);
  const { customizations } = organization;
  const isOther = (each: ComponentRow) => each.table !== table || each.id !== id;
  organization.customizations = {
    ...customizations,
    changed: customizations.changed.filter(isOther),
    unpublishedRows: customizations.unpublishedRows.filter(isOther),
  };
}

function removePart(organization: Organization, part: SolutionPart): void {
  switch (part.kind) {
    case "table":
      removeTable(organization, part.table);
      return;
    case "column":
      removeColumn(organization, part.table, part.column);
      return;
    case "key":
      changeTable(organization, part.table, (table) => ({
        ...table,
        keys: (table.keys ?? []).filter(({ logicalName }) => logicalName !== part.key),
      }));
      return;
    case "relationship":
      changeTable(organization, part.table, (table) =>
        withoutTargets(table, ({ relationship }) => relationship === part.name),
      );
      return;
    case "optionSet": {
      const { data } = organization.schema;
      organization.setSchema({
        ...data,
        optionSets: Object.fromEntries(Object.entries(data.optionSets).filter(([name]) => name !== part.name)),
      });
      return;
    }
    case "control": {
      const { customizations } = organization;
      organization.customizations = {
        ...customizations,
        controlFiles: Object.fromEntries(
          Object.entries(customizations.controlFiles).filter(([name]) => name !== part.name),
        ),
      };
      organization.store.delete("customcontrol", part.id);
      return;
    }
    case "row":
      removeRow(organization, part.table, part.id);
      return;
  }
}

/** Takes parts of a solution out of the organisation, with the rows of its tables. What another solution holds as well stays. */
export function removeParts(organization: Organization, parts: readonly SolutionPart[]): void {
  for (const part of [...parts].reverse()) {
    if (!isHeldByOthers(organization, part)) {
      removePart(organization, part);
    }
  }
}
