import { outstandingPurchase } from "../ledger/figures";
import { reservedFromPurchaseLine } from "../ledger/reservation";
import type { PurchaseLine } from "../ledger/rows";
import { inLineOrder } from "./documentTypes";
import purchaseLineFacts from "./facts/purchaseLine.json";
import { tableOf } from "./tableOf";

/** Table 39. */
export const purchaseLineTable = tableOf<PurchaseLine>(purchaseLineFacts, {
  rows: (company) => inLineOrder([...company.purchaseLines.values()].flat()),
  rowVersion: (line) => line.rowVersion,
  index: {
    field: "No.",
    rows: (company, numbers) => inLineOrder(numbers.flatMap((no) => company.purchaseLines.get(no) ?? [])),
  },
  values: {
    "Document Type": (line) => line.documentType,
    "Document No.": (line) => line.documentNo,
    "Line No.": (line) => line.lineNo,
    "Buy-from Vendor No.": (line) => line.vendorNo,
    "Buy-from Vendor Name": (line, company) => company.vendors.get(line.vendorNo)?.name ?? "",
    Type: (line) => line.type,
    "No.": (line) => line.no,
    "Variant Code": (line) => line.variantCode,
    Description: (line) => line.description,
    "Location Code": (line) => line.locationCode,
    Quantity: (line) => line.quantity,
    "Outstanding Quantity": outstandingPurchase,
    "Reserved Qty. (Base)": (line, company) => reservedFromPurchaseLine(company, line),
    "Unit of Measure Code": (line) => line.unitCode,
    "Direct Unit Cost": (line) => line.directUnitCost,
    "Unit Cost (LCY)": (line) => line.directUnitCost,
    "Line Amount": (line) => toMoney(line.quantity * line.directUnitCost),
    "Outstanding Amount (LCY)": (line) => toMoney(outstandingPurchase(line) * line.directUnitCost),
    "Expected Receipt Date": (line) => line.expectedReceiptDate,
    "Purchasing Code": (line) => line.purchasingCode,
    "Drop Shipment": (line) => line.dropShipment,
  },
});

function toMoney(amount: number): number {
  return Math.round(amount * 100) / 100;
}
