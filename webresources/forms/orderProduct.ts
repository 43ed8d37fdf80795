import { idOf } from "../../core/values/wireValue";
import { SalesOrderDetailFields } from "../../core/tables/SalesOrderDetail.generated";
import { formHandler } from "../shared/formHandler";
import { showSubmittedNotice } from "./submittedNotice";

const TEXTS = {
  waitingForBusinessCentral: "LineOfWaitingOrder",
  inBusinessCentral: "LineOfOrderInBusinessCentral",
} as const;

/** Says on a line of a submitted order why it is locked. */
export const onLoad = formHandler("BusinessCentralSales.OrderProduct.onLoad", (form) =>
  showSubmittedNotice(form, orderOf, TEXTS),
);

function orderOf(form: Xrm.FormContext): string | null {
  const lookup = form.getAttribute<Xrm.Attributes.LookupAttribute>(SalesOrderDetailFields.salesorderid);
  return idOf(lookup?.getValue()?.[0]?.id);
}
