import { SUBMITTED_ORDER_COLUMNS, submittedOrder } from "../../core/documents/submittedOrder";
import type { SubmittedOrder } from "../../core/documents/submittedOrder";
import { SalesOrderTable } from "../../core/tables/SalesOrder.generated";
import { SalesOrderDetailFields } from "../../core/tables/SalesOrderDetail.generated";
import { formHandler } from "../shared/formHandler";
import { formText } from "../shared/formText";
import type { FormTextKey } from "../shared/formText";
import { readRow } from "../shared/readRow";

const NOTIFICATION = "bcs_submittedorder";

const TEXTS: Record<SubmittedOrder, FormTextKey> = {
  waitingForBusinessCentral: "LineOfWaitingOrder",
  inBusinessCentral: "LineOfOrderInBusinessCentral",
};

/** Says on a line of a submitted order why it is locked. */
export const onLoad = formHandler("BusinessCentralSales.OrderProduct.onLoad", async (form) => {
  const order = orderOf(form);
  if (order === null) return;
  const state = submittedOrder(await readRow(SalesOrderTable.logicalName, order, SUBMITTED_ORDER_COLUMNS));
  if (orderOf(form) !== order) return;
  if (state === null) form.ui.clearFormNotification(NOTIFICATION);
  else form.ui.setFormNotification(formText(TEXTS[state]), "INFO", NOTIFICATION);
});

function orderOf(form: Xrm.FormContext): string | null {
  const lookup = form.getAttribute<Xrm.Attributes.LookupAttribute>(SalesOrderDetailFields.salesorderid);
  return lookup?.getValue()?.[0]?.id ?? null;
}
