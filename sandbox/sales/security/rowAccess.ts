import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Row } from "../store/row";
import { noAccess } from "../errors";
import { keyText, referenceOf } from "../store/row";
import type { Caller } from "./caller";
import { depthOf, requirePrivilege } from "./privileges";
import { DEPTHS } from "./rights";
import type { Right } from "./rights";

function isWithin(organization: Organization, unitId: string, ancestorId: string): boolean {
  let current: string | undefined = unitId;
  while (current !== undefined) {
    if (current === ancestorId) {
      return true;
    }
    current = referenceOf(organization.store.get("businessunit", current)?.parentbusinessunitid)?.id;
  }
  return false;
}

/** The principal and business unit that a row belongs to; null for rows of the whole organisation. */
function ownerOf(table: Table, row: Row): { ownerId: string | undefined; unitId: string | undefined } | null {
  switch (table.ownership) {
    case "UserOwned":
    case "Parent":
      return { ownerId: referenceOf(row.ownerid)?.id, unitId: referenceOf(row.owningbusinessunit)?.id };
    case "BusinessOwned": {
      const own = table.primaryId === "systemuserid" ? row.systemuserid : undefined;
      const unit = table.logicalName === "businessunit" ? row.businessunitid : referenceOf(row.businessunitid)?.id;
      return {
        ownerId: typeof own === "string" ? own : undefined,
        unitId: typeof unit === "string" ? unit : undefined,
      };
    }
    case "OrganizationOwned":
    case "None":
      return null;
  }
}

/** Whether a privilege of this depth reaches the row. Sharing is not modelled: only ownership and business units count. */
export function reaches(organization: Organization, caller: Caller, table: Table, row: Row, depth: number): boolean {
  if (depth >= DEPTHS.organization) {
    return true;
  }
  if (depth === DEPTHS.none) {
    return false;
  }
  const owner = ownerOf(table, row);
  if (!owner) {
    return true;
  }
  if (owner.ownerId !== undefined && (owner.ownerId === caller.userId || caller.teamIds.has(owner.ownerId))) {
    return true;
  }
  if (owner.unitId === undefined || depth < DEPTHS.businessUnit) {
    return false;
  }
  if (depth >= DEPTHS.parentChild) {
    return isWithin(organization, owner.unitId, caller.businessUnitId);
  }
  return owner.unitId === caller.businessUnitId;
}

/** Refuses when the privilege is missing (0x80040220) or does not reach this row (0x80048306). */
export function requireAccess(organization: Organization, caller: Caller, table: Table, row: Row, right: Right): void {
  const depth = requirePrivilege(organization, caller, table, right);
  if (reaches(organization, caller, table, row, depth)) {
    return;
  }
  throw noAccess(caller.userId, `${right}Access`, table.logicalName, keyText(row[table.primaryId]));
}

/** A test for many rows of one table, without refusing. */
export function readableBy(organization: Organization, caller: Caller, table: Table): (row: Row) => boolean {
  const depth = depthOf(organization, caller, table, "Read");
  return (row) => reaches(organization, caller, table, row, depth);
}
