import type { Table } from "../schema/schema";
import type { Draft } from "./tableRule";
import { requiredMissing } from "../errors";

/**
 * Only system-required columns are enforced by the Web API, business-required ones are the form's affair; and only those that a client can set when
 * the row is made: the platform fills all others itself.
 */
export function checkRequired(table: Table, draft: Draft): void {
  for (const column of Object.values(table.columns)) {
    const isForClients = column.access === "full" || column.access === "create";
    if (column.requiredLevel !== "systemrequired" || !isForClients) {
      continue;
    }
    const value = draft[column.logicalName];
    if (value === undefined || value === null) {
      throw requiredMissing(table.logicalName, column.logicalName);
    }
  }
}
