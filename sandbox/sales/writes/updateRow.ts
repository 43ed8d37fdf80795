import type { Row, Value } from "../store/row";
import type { Draft, WriteContext } from "./tableRule";
import { rowNotFound, versionMismatch } from "../errors";
import { isChangedAtOnce, isPublishable, latestRow, noteChange, putUnpublished } from "../organization/unpublished";
import { ruleOf } from "../rules/tableRules";
import { requireColumnRights } from "../security/columnSecurity";
import { requireAccess } from "../security/rowAccess";
import { keyText, referenceOf } from "../store/row";
import { applyCurrency } from "./applyCurrency";
import { setOwner } from "./applyOwner";
import { applyStatus } from "./applyStatus";
import { checkKeys } from "./checkKeys";
import { checkLookups } from "./checkLookups";
import { checkRequired } from "./checkRequired";
import { reassignLines } from "./reassignLines";

export interface UpdateOptions {
  /** The row version that the client last saw; null to write whatever it is. */
  readonly version: string | null;
}

function settable({ caller, table }: WriteContext, given: Readonly<Record<string, Value>>): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    const access = table.columns[name]?.access;
    if (name !== table.primaryId && (caller.isSystem || access === "full" || access === "update")) {
      values[name] = value;
    }
  }
  return values;
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function assign(context: WriteContext, before: Row, draft: Draft): boolean {
  const { organization, caller, table } = context;
  const owner = referenceOf(draft.ownerid);
  if (table.ownership !== "UserOwned" || !owner || isSame(owner, before.ownerid)) {
    return false;
  }
  requireAccess(organization, caller, table, before, "Assign");
  setOwner(organization, draft, owner);
  return true;
}

/** Changes a row: only the columns given, with everything that follows from them. */
export function updateRow(
  context: WriteContext,
  id: string,
  given: Readonly<Record<string, Value>>,
  options: UpdateOptions = { version: null },
): Row {
  const { organization, caller, table } = context;
  return organization.transaction(() => {
    const before = latestRow(organization, table.logicalName, id);
    if (!before) {
      throw rowNotFound(table.logicalName, id);
    }
    requireAccess(organization, caller, table, before, "Write");
    if (options.version !== null && options.version !== keyText(before.versionnumber)) {
      throw versionMismatch();
    }
    requireColumnRights(organization, caller, table, Object.keys(given), "update");
    checkLookups(organization, caller, table, given);
    const values = settable(context, given);
    const draft: Draft = { ...before, ...values };
    const isAssigned = assign(context, before, draft);
    applyStatus(table, draft, values, false);
    const changed = new Set(Object.keys(draft).filter((name) => !isSame(draft[name], before[name])));
    const rule = ruleOf(table);
    rule.beforeUpdate?.(context, before, draft, changed);
    checkRequired(table, draft);
    applyCurrency(organization, table, draft);
    checkKeys(organization, table, draft);
    draft.modifiedon = organization.now();
    draft.modifiedby = { table: "systemuser", id: caller.userId };
    if (isPublishable(table.logicalName)) {
      putUnpublished(organization, table.logicalName, id, draft);
      noteChange(organization, table.logicalName, id);
      return draft;
    }
    if (isChangedAtOnce(table.logicalName)) {
      noteChange(organization, table.logicalName, id);
    }
    const after = organization.store.put(table.logicalName, id, draft);
    if (isAssigned) {
      reassignLines(organization, table, after);
    }
    rule.afterChange?.(context, { before, after });
    return organization.store.get(table.logicalName, id) ?? after;
  });
}
