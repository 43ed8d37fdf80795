import type { Company } from "../ledger/company";
import { roundQuantity } from "../ledger/figures";
import type { TransferLine } from "../ledger/rows";
import { systemIdOf } from "./systemId";
import { byKey, defineTable, fieldsOf } from "./table";

const line = fieldsOf<TransferLine>();
const header = fieldsOf<TransferOrder>();

/** A transfer order as its lines tell: the ledger keeps no headers. */
interface TransferOrder {
  readonly no: string;
  readonly lines: readonly TransferLine[];
}

const HEADER = 5740;
const LINE = 5741;

function inKeyOrder(lines: readonly TransferLine[]): readonly TransferLine[] {
  return [...lines].sort((a, b) => byKey(a.documentNo, b.documentNo) || a.lineNo - b.lineNo);
}

function unitOf(row: TransferLine, company: Company): string {
  return company.items.get(row.itemNo)?.baseUnit ?? "";
}

function outstanding(row: TransferLine): number {
  return roundQuantity(row.quantity - row.quantityShipped);
}

function inTransit(row: TransferLine): number {
  return roundQuantity(row.quantityShipped - row.quantityReceived);
}

/** Table 5741. Quantities are in the item's base unit, for the ledger keeps them so. */
export const transferLineTable = defineTable<TransferLine>({
  number: LINE,
  name: "Transfer Line",
  key: ["Document No.", "Line No."],
  rows: (company) => inKeyOrder([...company.transferLines.values()].flat()),
  rowVersion: (row) => row.lineNo + row.quantityShipped * 7 + row.quantityReceived * 13,
  index: {
    field: "Item No.",
    rows: (company, numbers) => inKeyOrder(numbers.flatMap((no) => company.transferLines.get(no) ?? [])),
  },
  fields: {
    "Document No.": line.code(20, (row) => row.documentNo),
    "Line No.": line.integer((row) => row.lineNo),
    "Item No.": line.code(20, (row) => row.itemNo),
    "Variant Code": line.code(10, (row) => row.variantCode),
    Description: line.text(100, (row, company) => company.items.get(row.itemNo)?.description ?? ""),
    "Description 2": line.text(50),
    "Transfer-from Code": line.code(10, (row) => row.fromCode),
    "Transfer-to Code": line.code(10, (row) => row.toCode),
    Quantity: line.decimal((row) => row.quantity),
    "Qty. to Ship": line.decimal(outstanding),
    "Qty. to Receive": line.decimal(inTransit),
    "Quantity Shipped": line.decimal((row) => row.quantityShipped),
    "Quantity Received": line.decimal((row) => row.quantityReceived),
    "Outstanding Quantity": line.decimal(outstanding),
    "Qty. in Transit": line.decimal(inTransit),
    "Unit of Measure Code": line.code(10, unitOf),
    "Unit of Measure": line.text(50, unitOf),
    "Shipment Date": line.date((row) => row.shipmentDate),
    "Receipt Date": line.date((row) => row.receiptDate),
    "Item Category Code": line.code(20, (row, company) => company.items.get(row.itemNo)?.category ?? ""),
    "Shortcut Dimension 1 Code": line.code(20),
    "Shortcut Dimension 2 Code": line.code(20),
    "Shipping Agent Code": line.code(10),
    "Shipping Agent Service Code": line.code(10),
    "Shipping Time": line.dateFormula(),
    "Direct Transfer": line.boolean(),
    SystemId: line.guid((row) => systemIdOf(LINE, row.documentNo, row.lineNo)),
    SystemModifiedAt: line.dateTime(),
  },
});

/** Table 5740, as its lines tell it. */
export const transferHeaderTable = defineTable<TransferOrder>({
  number: HEADER,
  name: "Transfer Header",
  key: ["No."],
  rows: ordersOf,
  rowVersion: (row) => row.lines.length,
  fields: {
    "No.": header.code(20, (row) => row.no),
    "Transfer-from Code": header.code(10, (row) => row.lines[0]?.fromCode ?? ""),
    "Transfer-from Name": header.text(
      100,
      (row, company) => company.locations.get(row.lines[0]?.fromCode ?? "")?.name ?? "",
    ),
    "Transfer-to Code": header.code(10, (row) => row.lines[0]?.toCode ?? ""),
    "Transfer-to Name": header.text(
      100,
      (row, company) => company.locations.get(row.lines[0]?.toCode ?? "")?.name ?? "",
    ),
    "In-Transit Code": header.code(10),
    Status: header.option("Open", () => "Released"),
    "Direct Transfer": header.boolean(),
    "Posting Date": header.date((row) => row.lines[0]?.shipmentDate ?? ""),
    "Shipment Date": header.date((row) => row.lines[0]?.shipmentDate ?? ""),
    "Receipt Date": header.date((row) => row.lines[0]?.receiptDate ?? ""),
    "External Document No.": header.code(35),
    "Shipment Method Code": header.code(10),
    "Shipping Agent Code": header.code(10),
    "Shipping Advice": header.option("Partial"),
    "Assigned User ID": header.code(50),
    "Shortcut Dimension 1 Code": header.code(20),
    "Shortcut Dimension 2 Code": header.code(20),
    SystemId: header.guid((row) => systemIdOf(HEADER, row.no)),
    SystemModifiedAt: header.dateTime(),
  },
});

function ordersOf(company: Company): readonly TransferOrder[] {
  const lines = inKeyOrder([...company.transferLines.values()].flat());
  return [...new Set(lines.map((each) => each.documentNo))].map((no) => ({
    no,
    lines: lines.filter((each) => each.documentNo === no),
  }));
}
