import { reference } from "../lineFindings";
import type { Value } from "../reason";
import type { RestOfLine } from "../../restOfOrder";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";
import { mayHaveComeBack } from "../soldBefore";

/** An order that came back after part of it was delivered is sold in full again: Business Central deletes its own order and keeps nothing of it. */
export const soldBefore = rule({
  source: "CRMSalesOrderToSalesOrder.Codeunit.al:364",
  reads: ["salesorder.statuscode", "salesorder.datefulfilled", "invoice.salesorderid"],
  asks: ["api:salesShipments", "api:salesInvoices"],
  finds: { soldBefore: "serious", shippedBefore: "serious" },
  check: ({ document, businessCentral: { soldBefore: known } }, find) => {
    if (!mayHaveComeBack(document)) {
      return NOT_APPLICABLE;
    }
    const isDelivered = document.shippedOn !== null || (known?.isDelivered ?? null);
    if (isDelivered === null) {
      return NOT_ASKED;
    }
    const rest = known?.rest ?? [];
    return outcomeOf(
      isDelivered ? [find("soldBefore"), ...rest.map((line) => find("shippedBefore", valuesOf(line)))] : [],
    );
  },
});

function valuesOf({ line, shipped }: RestOfLine): readonly Value[] {
  const unit = line.unit?.name ?? null;
  return [reference(line), { quantity: shipped, unit }, { quantity: line.quantity ?? 0, unit }];
}
