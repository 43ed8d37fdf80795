import { showError } from "../errorText";
import { fillIn } from "../locale/fillIn";
import { saveRecord } from "../record/saveRecord";
import { invalidity } from "../record/validate";
import type { ControlCell } from "./formDefinition";
import type { FormSession, SaveEvent } from "./formSession";
import { readRecord } from "./openForm";
import { isLocked } from "./readOnly";
import { cellsOfTab } from "./readFormXml";
import { requiredLevelOf } from "./requiredColumns";

/** As client APIs number them. */
export const SaveMode = { save: 1, saveAndClose: 2 } as const;

export const REQUIRED_NOTIFICATION = "shell:required";
export const ENTRY_NOTIFICATION = "shell:entry";

/**
 * Saves as the command does: scripts first, then the form's own checks, then the server.
 * @returns false when any of them said no, and the person has been told; or when another save is under way
 */
export async function saveForm(session: FormSession, mode: number = SaveMode.save): Promise<boolean> {
  const { record, state, services } = session;
  if (state.isSaving) {
    return false;
  }
  const event: SaveEvent = { mode, isPrevented: false };
  for (const handler of [...session.saveHandlers]) {
    handler(event);
  }
  if (event.isPrevented || !passesChecks(session)) {
    return false;
  }
  state.setSaving(true);
  try {
    const isNew = record.id === null;
    record.id = await saveRecord(record, services, columnsToSend(session));
    await readRecord(session);
    if (isNew && mode === SaveMode.save) {
      await services.navigator.open(
        { kind: "record", table: session.table.logicalName, id: record.id, formId: session.form.description.id },
        { replace: true },
      );
    }
    return true;
  } catch (error) {
    await showError(services.dialogs, error);
    return false;
  } finally {
    state.setSaving(false);
  }
}

function columnsToSend({ record, state }: FormSession): readonly string[] {
  const changed = new Set(record.changedColumns().map(({ logicalName }) => logicalName));
  return record.columnNames.filter((name) => {
    const mode = state.submitMode(name);
    return mode === "always" || (mode === "dirty" && changed.has(name));
  });
}

/** Marks each cell whose value is missing, unreadable or out of bounds, and shows the tab of the first. */
function passesChecks(session: FormSession): boolean {
  const {
    record,
    state,
    services: { culture },
  } = session;
  let passes = true;
  for (const cell of session.controlCells) {
    const { control } = cell;
    if (control.column === null || !record.has(control.column)) {
      continue;
    }
    const column = record.column(control.column);
    const value = record.value(control.column);
    const present = state.control(control.id, { isVisible: cell.isVisible, isDisabled: control.isDisabled });
    const isMissing = (value === null || value === "") && column.canRead && isAsked(session, cell, control.column);
    const reason = isMissing ? fillIn(culture.words.required, column.label) : invalidity(value, column, culture);
    const notifications = new Map(present.notifications);
    notifications.delete(REQUIRED_NOTIFICATION);
    if (reason !== null) {
      notifications.set(REQUIRED_NOTIFICATION, reason);
    }
    state.setControl(control.id, { ...present, notifications });
    passes &&= notifications.size === 0;
  }
  if (!passes) {
    showFirstBroken(session);
  }
  return passes;
}

/** What nobody can enter is asked of nobody: numbers that the server gives, states, locked cells. */
function isAsked(session: FormSession, cell: ControlCell, name: string): boolean {
  const { type } = session.record.column(name);
  return (
    requiredLevelOf(session, name) === "required" && type !== "state" && type !== "status" && !isLocked(session, cell)
  );
}

function showFirstBroken({ form, state }: FormSession): void {
  const broken = form.definition.tabs.find((tab) =>
    cellsOfTab(tab).some(
      ({ control, isVisible }) =>
        control !== null &&
        state.control(control.id, { isVisible, isDisabled: control.isDisabled }).notifications.size > 0,
    ),
  );
  if (broken !== undefined) {
    state.activateTab(broken.name);
  }
}
