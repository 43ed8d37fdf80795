import type { Table } from "../schema/schema";
import type { Row, Value } from "../store/row";
import type { Draft, WriteContext } from "./tableRule";
import { duplicateKey, noAccess, requiredMissing, rowNotFound } from "../errors";
import { ruleOf } from "../rules/tableRules";
import { requireColumnRights } from "../security/columnSecurity";
import { requirePrivilege } from "../security/privileges";
import { reaches, requireAccess } from "../security/rowAccess";
import { newId } from "../store/identifiers";
import { keyText, referenceOf, textOf } from "../store/row";
import { applyCurrency } from "./applyCurrency";
import { applyOwner } from "./applyOwner";
import { applyStatus } from "./applyStatus";
import { checkKeys } from "./checkKeys";
import { checkLookups } from "./checkLookups";
import { checkRequired } from "./checkRequired";

type Given = Readonly<Record<string, Value>>;

function settable(context: WriteContext, given: Given): Draft {
  const { caller, table } = context;
  const draft: Draft = {};
  for (const [name, value] of Object.entries(given)) {
    const access = table.columns[name]?.access;
    if (caller.isSystem || access === "full" || access === "create") {
      draft[name] = value;
    }
  }
  return draft;
}

function fillDefaults(table: Table, draft: Draft): void {
  for (const column of Object.values(table.columns)) {
    if (column.type === "state" || column.type === "status") {
      continue;
    }
    draft[column.logicalName] ??= column.default ?? (column.type === "boolean" ? false : null);
  }
}

function stamp({ organization, caller }: WriteContext, draft: Draft): void {
  const now = organization.now();
  const user = { table: "systemuser", id: caller.userId };
  const given = textOf(draft.overriddencreatedon);
  // The platform swaps the two: createdon shows the date given, overriddencreatedon when the row was really made.
  draft.createdon = given ?? now;
  draft.overriddencreatedon = given === null ? null : now;
  draft.createdby = user;
  draft.modifiedon = now;
  draft.modifiedby = user;
}

function requireCreate(context: WriteContext, draft: Draft): void {
  const { organization, caller, table } = context;
  if (caller.isSystem) {
    return;
  }
  if (table.ownership === "Parent" && table.ownerVia !== undefined) {
    const parent = referenceOf(draft[table.ownerVia]);
    if (!parent) {
      throw requiredMissing(table.logicalName, table.ownerVia);
    }
    const row = organization.store.get(parent.table, parent.id);
    if (!row) {
      throw rowNotFound(parent.table, parent.id);
    }
    requireAccess(organization, caller, organization.schema.tableOf(parent.table), row, "Write");
    return;
  }
  const depth = requirePrivilege(organization, caller, table, "Create");
  if (!reaches(organization, caller, table, draft, depth)) {
    throw noAccess(caller.userId, "CreateAccess", table.logicalName, keyText(draft[table.primaryId]));
  }
}

/** Writes a new row: privileges, defaults, owner, status, currency and the table's own rules, all or nothing. */
export function createRow(context: WriteContext, given: Given): Row {
  const { organization, caller, table } = context;
  return organization.transaction(() => {
    const draft = settable(context, given);
    const id = textOf(draft[table.primaryId]) ?? newId();
    draft[table.primaryId] = id;
    applyOwner(organization, caller, table, draft);
    requireCreate(context, draft);
    requireColumnRights(
      organization,
      caller,
      table,
      Object.keys(given).filter((name) => given[name] !== null),
      "create",
    );
    if (organization.store.get(table.logicalName, id)) {
      throw duplicateKey();
    }
    checkLookups(organization, caller, table, given);
    fillDefaults(table, draft);
    stamp(context, draft);
    applyStatus(table, draft, given, true);
    const rule = ruleOf(table);
    rule.beforeCreate?.(context, draft);
    checkRequired(table, draft);
    applyCurrency(organization, table, draft);
    checkKeys(organization, table, draft);
    const row = organization.store.put(table.logicalName, id, draft);
    rule.afterChange?.(context, { before: null, after: row });
    return organization.store.get(table.logicalName, id) ?? row;
  });
}
