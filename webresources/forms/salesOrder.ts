import { guid } from "../../core/values/guid";
import { formHandler, onEveryLoad } from "../shared/formHandler";
import { showSubmittedNotice } from "./submittedNotice";

const TEXTS = { waitingForBusinessCentral: "OrderWaiting", inBusinessCentral: "OrderInBusinessCentral" } as const;

/** Says on a submitted order why it is locked. */
export const onLoad = onEveryLoad(
  formHandler("BusinessCentralSales.SalesOrder.onLoad", (form) => showSubmittedNotice(form, orderOf, TEXTS)),
);

function orderOf(form: Xrm.FormContext): string | null {
  const id = form.data.entity.getId();
  return id === "" ? null : guid(id);
}
