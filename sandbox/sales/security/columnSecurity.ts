import type { Organization } from "../organization/organization";
import type { Column, Table } from "../schema/schema";
import { secured } from "../errors";
import type { Caller } from "./caller";
import { keyText } from "../store/row";

export interface ColumnRights {
  readonly canRead: boolean;
  readonly canUpdate: boolean;
  readonly canCreate: boolean;
}

const ALLOWED = 4;
const ALL: ColumnRights = { canRead: true, canUpdate: true, canCreate: true };

function profilesOf(organization: Organization, caller: Caller): Set<string> {
  const profiles = new Set<string>();
  for (const row of organization.store.all("systemuserprofiles")) {
    if (row.systemuserid === caller.userId) {
      profiles.add(keyText(row.fieldsecurityprofileid));
    }
  }
  for (const row of organization.store.all("teamprofiles")) {
    if (caller.teamIds.has(keyText(row.teamid))) {
      profiles.add(keyText(row.fieldsecurityprofileid));
    }
  }
  return profiles;
}

/**
 * What the caller may do with one column. Columns that are not secured are open to whoever reaches the row; the platform keeps a profile for
 * system administrators that allows everything, so the role stands for it here.
 */
export function columnRights(organization: Organization, caller: Caller, table: Table, column: Column): ColumnRights {
  if (!column.isSecured || caller.isSystem || caller.roleIds.has(organization.administratorRoleId)) {
    return ALL;
  }
  const profiles = profilesOf(organization, caller);
  const rights = { canRead: false, canUpdate: false, canCreate: false };
  for (const row of organization.store.all("fieldpermission")) {
    const profile = row.fieldsecurityprofileid;
    const isMine = typeof profile === "object" && profile !== null && "id" in profile && profiles.has(profile.id);
    if (!isMine || row.entityname !== table.logicalName || row.attributelogicalname !== column.logicalName) {
      continue;
    }
    rights.canRead ||= row.canread === ALLOWED;
    rights.canUpdate ||= row.canupdate === ALLOWED;
    rights.canCreate ||= row.cancreate === ALLOWED;
  }
  return rights;
}

/** Columns of the table that the caller must not see: they come back as null. */
export function hiddenColumns(organization: Organization, caller: Caller, table: Table): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const column of Object.values(table.columns)) {
    if (column.isSecured && !columnRights(organization, caller, table, column).canRead) {
      hidden.add(column.logicalName);
    }
  }
  return hidden;
}

/** Refuses a create or update that sets secured columns the caller may not set. */
export function requireColumnRights(
  organization: Organization,
  caller: Caller,
  table: Table,
  columns: readonly string[],
  operation: "create" | "update",
): void {
  const denied = columns.filter((name) => {
    const column = organization.schema.column(table, name);
    if (!column?.isSecured) {
      return false;
    }
    const rights = columnRights(organization, caller, table, column);
    return operation === "create" ? !rights.canCreate : !rights.canUpdate;
  });
  if (denied.length > 0) {
    throw secured(operation, table.logicalName, denied);
  }
}
