import type { Company } from "../../ledger/company";
import { roundMoney, times } from "../../ledger/money";
import type { PurchaseLine } from "../../ledger/rows";
import { systemIdOf } from "../../tables/systemId";
import { byKey } from "../../tables/table";
import type { ApiLine } from "./apiDocument";

const PURCHASE_HEADER = 38;
const PURCHASE_LINE = 39;

/** Lines of purchase orders. The ledger keeps no headers: a document's id follows from its number. */
export function purchaseOrderLines(company: Company): readonly ApiLine[] {
  return [...company.purchaseLines.values()]
    .flat()
    .filter((line) => line.documentType === "Order")
    .sort((a, b) => byKey(a.documentNo, b.documentNo) || a.lineNo - b.lineNo)
    .map(toLine);
}

function toLine(line: PurchaseLine): ApiLine {
  const amount = roundMoney(times(line.quantity, line.directUnitCost));
  return {
    id: systemIdOf(PURCHASE_LINE, line.documentNo, line.lineNo),
    documentId: systemIdOf(PURCHASE_HEADER, "Order", line.documentNo),
    documentNo: line.documentNo,
    lineNo: line.lineNo,
    type: line.type,
    no: line.no,
    variantCode: line.variantCode,
    description: line.description,
    locationCode: line.locationCode,
    unitCode: line.unitCode,
    quantity: line.quantity,
    unitPrice: line.directUnitCost,
    lineDiscountAmount: 0,
    invoiceDiscountAmount: 0,
    vatPercent: 0,
    lineAmount: amount,
    amount,
    amountIncludingVat: amount,
    date: line.expectedReceiptDate,
    quantityShipped: line.quantityReceived,
    quantityInvoiced: 0,
    rowVersion: line.rowVersion,
  };
}
