import type { Company } from "../ledger/company";
import { outstandingPurchase, outstandingSales } from "../ledger/figures";
import { lineAmount } from "../ledger/lineAmounts";
import { reservedForSalesLine, reservedFromPurchaseLine } from "../ledger/reservation";
import type { DocumentType, PurchaseLine, SalesLine } from "../ledger/rows";
import { byKey, defineTable, fieldsOf } from "./table";

const sales = fieldsOf<SalesLine>();
const purchase = fieldsOf<PurchaseLine>();

/** The key sorts by the option's number, not by its name. */
const DOCUMENT_TYPES: readonly DocumentType[] = [
  "Quote",
  "Order",
  "Invoice",
  "Credit Memo",
  "Blanket Order",
  "Return Order",
];

function inKeyOrder<Line extends SalesLine | PurchaseLine>(lists: Iterable<readonly Line[]>): readonly Line[] {
  return [...lists]
    .flat()
    .sort(
      (a, b) =>
        DOCUMENT_TYPES.indexOf(a.documentType) - DOCUMENT_TYPES.indexOf(b.documentType) ||
        byKey(a.documentNo, b.documentNo) ||
        a.lineNo - b.lineNo,
    );
}

function vendorName(line: PurchaseLine, company: Company): string {
  return company.vendors.get(line.vendorNo)?.name ?? "";
}

/** Table 37. */
export const salesLineTable = defineTable<SalesLine>({
  number: 37,
  name: "Sales Line",
  key: ["Document Type", "Document No.", "Line No."],
  rows: (company) => inKeyOrder(company.salesLines.values()),
  rowVersion: (line) => line.rowVersion,
  index: {
    field: "No.",
    rows: (company, numbers) => inKeyOrder(numbers.map((no) => company.salesLines.get(no) ?? [])),
  },
  fields: {
    "Document Type": sales.option("Quote", (line) => line.documentType),
    "Document No.": sales.code(20, (line) => line.documentNo),
    "Line No.": sales.integer((line) => line.lineNo),
    "Sell-to Customer No.": sales.code(20, (line) => line.customerNo),
    "Sell-to Customer Name": sales.text(100, (line, company) => company.customers.get(line.customerNo)?.name ?? ""),
    Type: sales.option(" ", (line) => line.type),
    "No.": sales.code(20, (line) => line.no),
    "Variant Code": sales.code(10, (line) => line.variantCode),
    Description: sales.text(100, (line) => line.description),
    "Description 2": sales.text(50),
    "Location Code": sales.code(10, (line) => line.locationCode),
    Reserve: sales.option("Optional"),
    Quantity: sales.decimal((line) => line.quantity),
    "Qty. to Ship": sales.decimal(outstandingSales),
    "Outstanding Quantity": sales.decimal(outstandingSales),
    "Reserved Qty. (Base)": sales.decimal((line, company) => reservedForSalesLine(company, line)),
    "Unit of Measure Code": sales.code(10, (line) => line.unitCode),
    "Line Amount": sales.decimal(lineAmount),
    "Shipment Date": sales.date((line) => line.shipmentDate),
    "Selected Alloc. Account No.": sales.code(20),
    "Job No.": sales.code(20),
    "Work Type Code": sales.code(10),
    "Shortcut Dimension 1 Code": sales.code(20),
    "Shortcut Dimension 2 Code": sales.code(20),
    "ShortcutDimCode[3]": sales.code(20),
    "ShortcutDimCode[4]": sales.code(20),
    "ShortcutDimCode[5]": sales.code(20),
    "ShortcutDimCode[6]": sales.code(20),
    "ShortcutDimCode[7]": sales.code(20),
    "ShortcutDimCode[8]": sales.code(20),
  },
});

/** Table 39. */
export const purchaseLineTable = defineTable<PurchaseLine>({
  number: 39,
  name: "Purchase Line",
  key: ["Document Type", "Document No.", "Line No."],
  rows: (company) => inKeyOrder(company.purchaseLines.values()),
  rowVersion: (line) => line.rowVersion,
  index: {
    field: "No.",
    rows: (company, numbers) => inKeyOrder(numbers.map((no) => company.purchaseLines.get(no) ?? [])),
  },
  fields: {
    "Document Type": purchase.option("Quote", (line) => line.documentType),
    "Document No.": purchase.code(20, (line) => line.documentNo),
    "Line No.": purchase.integer((line) => line.lineNo),
    "Buy-from Vendor No.": purchase.code(20, (line) => line.vendorNo),
    "Buy-from Vendor Name": purchase.text(100, vendorName),
    Type: purchase.option(" ", (line) => line.type),
    "No.": purchase.code(20, (line) => line.no),
    "Variant Code": purchase.code(10, (line) => line.variantCode),
    Description: purchase.text(100, (line) => line.description),
    "Description 2": purchase.text(50),
    "Location Code": purchase.code(10, (line) => line.locationCode),
    Quantity: purchase.decimal((line) => line.quantity),
    "Outstanding Quantity": purchase.decimal(outstandingPurchase),
    "Reserved Qty. (Base)": purchase.decimal((line, company) => reservedFromPurchaseLine(company, line)),
    "Unit of Measure Code": purchase.code(10, (line) => line.unitCode),
    "Direct Unit Cost": purchase.decimal((line) => line.directUnitCost),
    "Indirect Cost %": purchase.decimal(),
    "Unit Cost (LCY)": purchase.decimal((line) => line.directUnitCost),
    "Unit Price (LCY)": purchase.decimal(),
    "Line Amount": purchase.decimal((line) => Math.round(line.quantity * line.directUnitCost * 100) / 100),
    "Outstanding Amount (LCY)": purchase.decimal(
      (line) => Math.round(outstandingPurchase(line) * line.directUnitCost * 100) / 100,
    ),
    "Amt. Rcd. Not Invoiced (LCY)": purchase.decimal(),
    "Expected Receipt Date": purchase.date((line) => line.expectedReceiptDate),
    "Order No.": purchase.code(20),
    "Purchasing Code": purchase.code(10),
    "Drop Shipment": purchase.boolean((line) => line.dropShipment),
    "Selected Alloc. Account No.": purchase.code(20),
    "Job No.": purchase.code(20),
    "Job Task No.": purchase.code(20),
    "Job Line Type": purchase.option(" "),
    "Shortcut Dimension 1 Code": purchase.code(20),
    "Shortcut Dimension 2 Code": purchase.code(20),
    "ShortcutDimCode[3]": purchase.code(20),
    "ShortcutDimCode[4]": purchase.code(20),
    "ShortcutDimCode[5]": purchase.code(20),
    "ShortcutDimCode[6]": purchase.code(20),
    "ShortcutDimCode[7]": purchase.code(20),
    "ShortcutDimCode[8]": purchase.code(20),
  },
});
