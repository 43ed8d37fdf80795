import type { OptionDescription } from "../../../contract/tableDescription";
import { showError } from "../../errorText";
import type { FormSession } from "../formSession";
import { readRecord } from "../openForm";
import { saveForm } from "../saveForm";
import type { RecordAction } from "./recordActions";
import { RECORD_ACTIONS } from "./recordActions";

const STATE = "statecode";
const STATUS = "statuscode";

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
export async function runRecordAction(form: FormSession, action: RecordAction): Promise<void> {
  const { label, confirmation, run } = action;
  const {
    record,
    services: {
      dialogs,
      webApi,
      navigator,
      culture: { words },
    },
  } = form;
  const reasons = reasonsFor(form, action);
  let reason = reasons[0]?.value ?? null;
  if (confirmation !== null) {
    const answer = await dialogs.show({
      kind: "confirm",
      title: words[label],
      text: words[confirmation],
      confirmLabel: words[label],
      ...(reasons.length < 2
        ? {}
        : {
            choice: {
              label: words.statusReason,
              options: reasons,
              choose: (value: number) => {
                reason = value;
              },
            },
          }),
    });
    if (answer !== "confirmed") {
      return;
    }
  }
  if (record.id === null || (record.isDirty() && !(await saveForm(form)))) {
    return;
  }
  try {
    const page = await run(webApi, record.id, reason);
    if (page === null) {
      await readRecord(form);
    } else {
      await navigator.open(page);
    }
  } catch (error) {
    await showError(dialogs, error);
  }
}

/** The status reasons of the state that an action leads to, its usual one first. */
function reasonsFor({ table }: FormSession, { reasonsOf }: RecordAction): readonly OptionDescription[] {
  const options = table.columns.find(({ logicalName }) => logicalName === STATUS)?.options ?? [];
  return reasonsOf === undefined ? [] : options.filter(({ state }) => state === reasonsOf);
}
