import { showError } from "../../errorText";
import type { FormSession } from "../../form/formSession";
import { offeredActions, runRecordAction } from "../../form/native/runRecordAction";
import { readRecord } from "../../form/openForm";
import { readOnlyReason } from "../../form/readOnly";
import { SaveMode, saveForm } from "../../form/saveForm";
import { fillIn } from "../../locale/fillIn";
import { rankIn } from "../../ribbon/rank";
import type { Command } from "../command/command";
import { useObservable } from "../useObservable";

/** The commands that every record has, as far as the person may use them. */
export function useRecordCommands(session: FormSession): readonly Command[] {
  useObservable(session.record);
  const {
    record,
    table,
    services: {
      culture: { words },
      navigator,
    },
  } = session;
  const isWritable = readOnlyReason(session) === null;
  const prefix = `Mscrm.Form.${table.logicalName}`;
  return [
    ...(isWritable
      ? [
          command(`${prefix}.Save`, words.save, "save", rankIn("Save", 10), () => {
            void saveForm(session);
          }),
          command(`${prefix}.SaveAndClose`, words.saveAndClose, "saveAndClose", rankIn("Save", 20), () => {
            void saveAndClose(session);
          }),
        ]
      : []),
    ...(table.privileges.create !== "none" && record.id !== null
      ? [
          command(`${prefix}.NewRecord`, words.newRecord, "add", rankIn("Management", 10), () => {
            void navigator.open({ kind: "record", table: table.logicalName, id: null });
          }),
        ]
      : []),
    ...offeredActions(session).map((action, index) =>
      command(`${prefix}.${action.name}`, words[action.label], "command", rankIn("Actions", (index + 1) * 10), () => {
        void runRecordAction(session, action);
      }),
    ),
    ...(record.id !== null
      ? [
          command(`${prefix}.Refresh`, words.refresh, "refresh", rankIn("Collaborate", 10), () => {
            void refresh(session);
          }),
        ]
      : []),
    ...(record.id !== null && isWritable && table.privileges.delete !== "none"
      ? [
          command(`${prefix}.Delete`, words.delete, "delete", rankIn("Collaborate", 20), () => {
            void remove(session);
          }),
        ]
      : []),
  ];
}

function command(id: string, label: string, icon: Command["icon"], rank: number, run: () => void): Command {
  return { id, label, icon, rank, run };
}

async function saveAndClose(session: FormSession): Promise<void> {
  if (await saveForm(session, SaveMode.saveAndClose)) {
    await session.services.navigator.close({ kind: "list", table: session.table.logicalName });
  }
}

async function refresh(session: FormSession): Promise<void> {
  const { navigator, dialogs } = session.services;
  if (await navigator.mayLeave()) {
    try {
      await readRecord(session);
    } catch (error) {
      await showError(dialogs, error);
    }
  }
}

async function remove({ record, table, services }: FormSession): Promise<void> {
  const {
    dialogs,
    webApi,
    navigator,
    culture: { words },
  } = services;
  const answer = await dialogs.show({
    kind: "confirm",
    title: words.deleteTitle,
    text: fillIn(words.deleteText, table.displayName),
    confirmLabel: words.delete,
  });
  if (answer !== "confirmed" || record.id === null) {
    return;
  }
  try {
    await webApi.delete(table.logicalName, record.id);
    await navigator.open({ kind: "list", table: table.logicalName }, { replace: true, force: true });
  } catch (error) {
    await showError(dialogs, error);
  }
}
