import { DOCUMENT_TABLES } from "../../core/documents/documentTable";
import { submit } from "../../core/orders/submit";
import type { SubmitOutcome } from "../../core/orders/submit";
import { scriptReader } from "../shared/appReader";
import { commandText } from "../shared/commandText";
import { documentStore } from "../shared/documentStore";
import { bareId } from "./bareId";
import { problemText } from "../shared/valueOf";
import { isSavedNow } from "./isSavedNow";

/**
 * Activates a quote where no back office is connected. The platform's own command is hidden for good, since a ribbon cannot hide it
 * only while order integration is on.
 */
export async function activateQuote(form: Xrm.FormContext): Promise<void> {
  const { confirmed } = await Xrm.Navigation.openConfirmDialog({
    text: commandText("ActivatePlainly"),
    confirmButtonLabel: commandText("Activate"),
  });
  if (!confirmed || !(await isSavedNow(form))) {
    return;
  }
  const store = documentStore(Xrm.Utility.getGlobalContext().getClientUrl());
  const outcome = await submit(store, DOCUMENT_TABLES.quote, bareId(form.data.entity.getId()), null);
  const text = failure(outcome);
  if (text !== null) {
    await Xrm.Navigation.openAlertDialog({ text });
  }
  scriptReader().forget();
  await form.data.refresh(false);
}

/** Null where the quote is active now, whoever did it. */
function failure(outcome: SubmitOutcome): string | null {
  switch (outcome.kind) {
    case "done":
    case "already":
      return null;
    case "refused":
      return commandText("NotActivatedBecause", problemText(outcome.problem));
    case "uncertain":
      return commandText("ActivationUncertain");
    default:
      return commandText("NotActivated");
  }
}
