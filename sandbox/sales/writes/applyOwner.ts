import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Reference } from "../store/row";
import type { Draft } from "./tableRule";
import { referenceOf } from "../store/row";

const COLUMNS = ["ownerid", "owningbusinessunit", "owninguser", "owningteam"] as const;

/** Sets the owner and what follows from it: owning user or team, and the business unit that they belong to. */
export function setOwner(organization: Organization, draft: Draft, owner: Reference): void {
  const row = organization.store.get(owner.table, owner.id);
  draft.ownerid = owner;
  draft.owninguser = owner.table === "systemuser" ? owner : null;
  draft.owningteam = owner.table === "team" ? owner : null;
  draft.owningbusinessunit = referenceOf(row?.businessunitid) ?? {
    table: "businessunit",
    id: organization.rootBusinessUnitId,
  };
}

/** Gives a new row its owner: the one asked for, else the caller; lines take their document's, shared tables the organisation. */
export function applyOwner(organization: Organization, caller: Caller, table: Table, draft: Draft): void {
  switch (table.ownership) {
    case "UserOwned":
      setOwner(organization, draft, referenceOf(draft.ownerid) ?? { table: "systemuser", id: caller.userId });
      return;
    case "Parent": {
      const parent = table.ownerVia === undefined ? null : referenceOf(draft[table.ownerVia]);
      const row = parent && organization.store.get(parent.table, parent.id);
      for (const column of COLUMNS) {
        draft[column] = row?.[column] ?? null;
      }
      return;
    }
    case "OrganizationOwned":
      draft.organizationid = { table: "organization", id: organization.id };
      return;
    case "BusinessOwned":
    case "None":
      return;
  }
}
