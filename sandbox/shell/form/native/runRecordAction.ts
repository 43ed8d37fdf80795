import { showError } from "../../errorText";
import type { FormSession } from "../formSession";
import { readRecord } from "../openForm";
import { saveForm } from "../saveForm";
import type { RecordAction } from "./recordActions";
import { RECORD_ACTIONS } from "./recordActions";

const STATE = "statecode";

/** The commands of the Sales app for the record as it is saved now, as far as the person may use them. */
export function offeredActions({ table, record, services: { session } }: FormSession): readonly RecordAction[] {
  if (record.id === null || table.privileges.write === "none" || !record.has(STATE)) {
    return [];
  }
  const state = record.savedValue(STATE);
  const { isSopIntegrationEnabled } = session.organization;
  return (RECORD_ACTIONS.get(table.logicalName) ?? []).filter(
    ({ states, backOffice = isSopIntegrationEnabled }) =>
      typeof state === "number" && states.includes(state) && backOffice === isSopIntegrationEnabled,
  );
}

/** Asks, saves what is not saved, acts, and shows what came of it; what the server refuses is shown to the person. */
export async function runRecordAction(form: FormSession, { label, confirmation, run }: RecordAction): Promise<void> {
  const {
    record,
    services: {
      dialogs,
      webApi,
      navigator,
      culture: { words },
    },
  } = form;
  if (confirmation !== null) {
    const answer = await dialogs.show({
      kind: "confirm",
      title: words[label],
      text: words[confirmation],
      confirmLabel: words[label],
    });
    if (answer !== "confirmed") {
      return;
    }
  }
  if (record.id === null || (record.isDirty() && !(await saveForm(form)))) {
    return;
  }
  try {
    const page = await run(webApi, record.id);
    if (page === null) {
      await readRecord(form);
    } else {
      await navigator.open(page);
    }
  } catch (error) {
    await showError(dialogs, error);
  }
}
