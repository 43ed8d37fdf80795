import { showError } from "../errorText";
import { fillIn } from "../locale/fillIn";
import type { ShellServices } from "../services";
import type { RowSelection } from "./rowSelection";

/** Deletes the selected records after asking; the first one that the server refuses ends it. The rows are read again in any case. */
export async function deleteRows(
  { dialogs, webApi, culture: { words } }: Pick<ShellServices, "dialogs" | "webApi" | "culture">,
  selection: RowSelection,
  refresh: () => void,
): Promise<void> {
  const { references } = selection;
  const answer = await dialogs.show({
    kind: "confirm",
    title: words.deleteTitle,
    text: fillIn(words.deleteRowsText, String(references.length)),
    confirmLabel: words.delete,
  });
  if (answer !== "confirmed") {
    return;
  }
  try {
    for (const { entityType, id } of references) {
      await webApi.delete(entityType, id);
    }
  } catch (error) {
    await showError(dialogs, error);
  } finally {
    refresh();
  }
}
