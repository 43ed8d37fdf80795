import { onRecordNews } from "../../browser/recordNews";
import { guid } from "../../core/values/guid";
import { formHandler, onEveryLoad } from "../shared/formHandler";
import { showSubmittedNotice } from "./submittedNotice";

const TEXTS = { waitingForBusinessCentral: "OrderWaiting", inBusinessCentral: "OrderInBusinessCentral" } as const;

/** Says on a submitted order why it is locked, and reads the order again once something on the form has seen that it has changed. */
export const onLoad = onEveryLoad(
  formHandler("BusinessCentralSales.SalesOrder.onLoad", (form) => {
    followNews(form);
    return showSubmittedNotice(form, orderOf, TEXTS);
  }),
);

let endFollowing = (): void => undefined;

/** What somebody has typed is never thrown away. */
function followNews(form: Xrm.FormContext): void {
  endFollowing();
  const id = orderOf(form);
  endFollowing =
    id === null
      ? () => undefined
      : onRecordNews(id, () => {
          if (orderOf(form) === id && !form.data.getIsDirty()) {
            void form.data.refresh(false);
          }
        });
}

function orderOf(form: Xrm.FormContext): string | null {
  const id = form.data.entity.getId();
  return id === "" ? null : guid(id);
}
