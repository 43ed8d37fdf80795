import { DOCUMENT_TABLES } from "../../core/documents/documentTable";
import { readHeader } from "../../core/documents/readDocument";
import type { SubmittedOrder } from "../../core/documents/submittedOrder";
import { formText } from "../shared/formText";
import type { FormTextKey } from "../shared/formText";
import { scriptReader } from "../shared/appReader";
import { userDays } from "../shared/userDays";
import { valueOf } from "../shared/valueOf";

const NOTIFICATION = "bcs_submittedorder";

/**
 * Says on a form why a submitted order locks it. The state is read from the server: forms need not carry its columns.
 * @param orderOf the order that the form is about, null for none; asked again once it has been read, for the person may have moved on
 */
export async function showSubmittedNotice(
  form: Xrm.FormContext,
  orderOf: (form: Xrm.FormContext) => string | null,
  texts: Readonly<Record<SubmittedOrder, FormTextKey>>,
): Promise<void> {
  const id = orderOf(form);
  if (id === null) {
    return;
  }
  const reading = { sales: scriptReader(), dayOf: userDays(Xrm) };
  const { submitted } = valueOf(await readHeader(reading, DOCUMENT_TABLES.order, id));
  if (orderOf(form) !== id) {
    return;
  }
  if (submitted === null) {
    form.ui.clearFormNotification(NOTIFICATION);
  } else {
    form.ui.setFormNotification(formText(texts[submitted]), "INFO", NOTIFICATION);
  }
}
