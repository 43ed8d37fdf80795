import { SUBMITTED_ORDER_COLUMNS, submittedOrder } from "../../core/documents/submittedOrder";
import type { SubmittedOrder } from "../../core/documents/submittedOrder";
import { SalesOrderTable } from "../../core/tables/SalesOrder.generated";
import { formHandler, onEveryLoad } from "../shared/formHandler";
import { formText } from "../shared/formText";
import type { FormTextKey } from "../shared/formText";
import { readRow } from "../shared/readRow";

const NOTIFICATION = "bcs_submittedorder";

const TEXTS: Record<SubmittedOrder, FormTextKey> = {
  waitingForBusinessCentral: "OrderWaiting",
  inBusinessCentral: "OrderInBusinessCentral",
};

/** Says on a submitted order why it is locked. The state is read from the server: forms need not carry its column. */
export const onLoad = onEveryLoad(
  formHandler("BusinessCentralSales.SalesOrder.onLoad", async (form) => {
    const id = form.data.entity.getId();
    if (id === "") return;

    const row = await readRow(SalesOrderTable.logicalName, id, SUBMITTED_ORDER_COLUMNS);
    // The user may have moved on to another order meanwhile.
    if (form.data.entity.getId() !== id) return;

    const state = submittedOrder(row);
    if (state === null) form.ui.clearFormNotification(NOTIFICATION);
    else form.ui.setFormNotification(formText(TEXTS[state]), "INFO", NOTIFICATION);
  }),
);
