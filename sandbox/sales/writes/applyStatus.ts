import type { Column, Table } from "../schema/schema";
import type { Value } from "../store/row";
import type { Draft } from "./tableRule";
import { invalidStatus } from "../errors";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { keyText, numberOf } from "../store/row";

function stateName(column: Column, state: number): string {
  const option = column.options?.find((each) => each.value === state);
  return option ? (option.invariantName ?? labelIn(option.label, ENGLISH).replaceAll(" ", "")) : String(state);
}

function checkPair(table: Table, draft: Draft, state: number, status: number): void {
  const [stateColumn, statusColumn] = [table.columns.statecode, table.columns.statuscode];
  const belongs = statusColumn?.options?.find((each) => each.value === status)?.state === state;
  if (stateColumn && !belongs) {
    throw invalidStatus(status, table.schemaName, stateName(stateColumn, state), keyText(draft[table.primaryId]));
  }
}

/**
 * Makes state and status reason fit: a state without a reason takes its default, a reason must belong to the state. A reason alone never changes
 * the state, as in Dataverse.
 */
export function applyStatus(table: Table, draft: Draft, given: Readonly<Record<string, Value>>, isNew: boolean): void {
  const column = table.columns.statecode;
  if (!column) {
    return;
  }
  if (isNew) {
    draft.statecode ??= column.default ?? column.options?.[0]?.value ?? 0;
  }
  const state = numberOf(draft.statecode) ?? 0;
  const fallback = column.options?.find((each) => each.value === state)?.defaultStatus ?? null;
  const hasState = isNew || given.statecode !== undefined;
  const status = numberOf(given.statuscode) ?? (hasState ? fallback : numberOf(draft.statuscode));
  draft.statuscode = status;
  if (status !== null) {
    checkPair(table, draft, state, status);
  }
}
