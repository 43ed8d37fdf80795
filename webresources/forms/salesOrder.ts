import { SUBMITTED_ORDER_COLUMNS, submittedOrder } from "../../core/orders/submittedOrder";
import type { SubmittedOrder } from "../../core/orders/submittedOrder";
import { SalesOrderTable } from "../../core/tables/SalesOrder.generated";
import { formHandler } from "../shared/formHandler";
import { formText } from "../shared/formText";
import type { FormTextKey } from "../shared/formText";

const NOTIFICATION = "bcs_submittedorder";

const TEXTS: Record<SubmittedOrder, FormTextKey> = {
  waitingForBusinessCentral: "OrderWaiting",
  inBusinessCentral: "OrderInBusinessCentral",
};

/** Says on a submitted order why it is locked. The state is read from the server: forms need not carry its column. */
export const onLoad = formHandler("BusinessCentralSales.SalesOrder.onLoad", async (form) => {
  const id = form.data.entity.getId();
  if (id === "") return;

  const row: unknown = await Xrm.WebApi.retrieveRecord(SalesOrderTable.logicalName, id, `?$select=${SUBMITTED_ORDER_COLUMNS.join(",")}`);
  // The user may have moved on to another order meanwhile.
  if (form.data.entity.getId() !== id) return;

  const state = submittedOrder(row as Readonly<Record<string, unknown>>);
  if (state === null) form.ui.clearFormNotification(NOTIFICATION);
  else form.ui.setFormNotification(formText(TEXTS[state]), "INFO", NOTIFICATION);
});
