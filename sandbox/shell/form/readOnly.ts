import { fillIn } from "../locale/fillIn";
import type { FormSession } from "./formSession";
import type { ControlCell } from "./formDefinition";

const STATE = "statecode";
const ACTIVE = 0;

/** Tables whose rows people work on in other states than 0; elsewhere Dataverse locks them. */
const EDITABLE_IN_EVERY_STATE: ReadonlySet<string> = new Set(["product"]);

/** Why the whole form is locked, in the person's words; null when it is not. What the server says at saving still counts. */
export function readOnlyReason({ table, record, services: { culture } }: FormSession): string | null {
  const { words } = culture;
  if ((record.id === null ? table.privileges.create : table.privileges.write) === "none") {
    return fillIn(words.readOnlyNoPrivilege, table.displayName);
  }
  if (record.id !== null && record.has(STATE) && !EDITABLE_IN_EVERY_STATE.has(table.logicalName)) {
    const state = record.savedValue(STATE);
    if (state !== null && state !== ACTIVE) {
      return fillIn(
        words.readOnlyState,
        record.column(STATE).options?.find(({ value }) => value === state)?.label ?? JSON.stringify(state),
      );
    }
  }
  return null;
}

/** Whether a person can enter a value in the cell now. */
export function isLocked(session: FormSession, cell: ControlCell): boolean {
  const { record, state } = session;
  const { control } = cell;
  if (
    session.isQuickView ||
    state.control(control.id, { isVisible: cell.isVisible, isDisabled: control.isDisabled }).isDisabled ||
    readOnlyReason(session) !== null
  ) {
    return true;
  }
  if (control.column === null) {
    return false;
  }
  const column = record.column(control.column);
  return column.type === "state" || !(record.id === null ? column.canCreate : column.canUpdate);
}
