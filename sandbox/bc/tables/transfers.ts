import type { Company } from "../ledger/company";
import type { LineEnd, MovementKind } from "../ledger/lineEnd";
import { reservedForLine, reservedFromLine } from "../ledger/reservation";
import { roundQuantity } from "../ledger/roundQuantity";
import type { TransferHeader, TransferLine } from "../ledger/rows";
import transferHeaderFacts from "./facts/transferHeader.json";
import transferLineFacts from "./facts/transferLine.json";
import { systemIdOf } from "./systemId";
import { byKey, fieldsOf } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** A line as BC keeps it: what is under way stands on a line of its own besides, derived from the first, until it is received. */
interface StoredLine extends TransferLine {
  readonly isDerived: boolean;
}

const HEADER = 5740;
const LINE = 5741;
const LINE_STEP = 10_000;
const line = fieldsOf<StoredLine>();
const header = fieldsOf<TransferHeader>();

/** Table 5741. Quantities are in the item's base unit, for the ledger keeps them so. */
export const transferLineTable = tableOf<StoredLine>(transferLineFacts, {
  rows: (company) => stored(company, [...company.transferLines.values()].flat()),
  rowVersion: versionOf,
  index: {
    field: "Item No.",
    rows: (company, numbers) => {
      const wanted = new Set(numbers);
      return stored(company, [...company.transferLines.values()].flat()).filter(({ itemNo }) => wanted.has(itemNo));
    },
  },
  values: {
    "Document No.": (row) => row.documentNo,
    "Line No.": (row) => row.lineNo,
    "Item No.": (row) => row.itemNo,
    "Variant Code": (row) => row.variantCode,
    Description: (row, company) => company.items.get(row.itemNo)?.description ?? "",
    Quantity: (row) => row.quantity,
    "Qty. to Ship": outstanding,
    "Qty. to Receive": (row) => (row.isDerived ? row.quantity : inTransit(row)),
    "Quantity Shipped": (row) => row.quantityShipped,
    "Quantity Received": (row) => row.quantityReceived,
    "Outstanding Quantity": outstanding,
    "Qty. in Transit": inTransit,
    "Reserved Quantity Inbnd.": (row, company) =>
      row.isDerived ? 0 : roundQuantity(reserved(company, row, "Transfer in") - shippedReserved(company, row)),
    "Reserved Quantity Shipped": (row, company) => (row.isDerived ? 0 : shippedReserved(company, row)),
    "Reserved Quantity Outbnd.": (row, company) => (row.isDerived ? 0 : reserved(company, row, "Transfer out")),
    "Unit of Measure Code": unitOf,
    "Unit of Measure": unitOf,
    "Shipment Date": (row) => row.shipmentDate,
    "Receipt Date": (row) => row.receiptDate,
  },
  more: {
    "Transfer-from Code": line.code(10, (row) => row.fromCode),
    "Transfer-to Code": line.code(10, (row) => row.toCode),
    "Item Category Code": line.code(20, (row, company) => company.items.get(row.itemNo)?.category ?? ""),
    "Direct Transfer": line.boolean(),
    "Is Derived": line.boolean((row) => row.isDerived),
    SystemId: line.guid((row) => systemIdOf(LINE, row.documentNo, row.lineNo)),
    SystemModifiedAt: line.dateTime(),
  },
});

/** Table 5740. */
export const transferHeaderTable = tableOf<TransferHeader>(transferHeaderFacts, {
  rows: (company) => [...company.transferHeaders.values()].sort((a, b) => byKey(a.no, b.no)),
  rowVersion: versionOf,
  values: {
    "No.": (row) => row.no,
    "Transfer-from Code": (row) => row.fromCode,
    "Transfer-from Name": (row, company) => company.locations.get(row.fromCode)?.name ?? "",
    "Transfer-to Code": (row) => row.toCode,
    "Transfer-to Name": (row, company) => company.locations.get(row.toCode)?.name ?? "",
    "In-Transit Code": (row) => row.inTransitCode,
    Status: (row) => row.status,
    "Posting Date": (row, company) => firstLine(company, row)?.shipmentDate ?? "",
    "Shipment Date": (row, company) => firstLine(company, row)?.shipmentDate ?? "",
    "Receipt Date": (row, company) => firstLine(company, row)?.receiptDate ?? "",
  },
  more: {
    "External Document No.": header.code(35),
    "Last Shipment No.": header.code(20),
    "Last Receipt No.": header.code(20),
    SystemId: header.guid((row) => systemIdOf(HEADER, row.no)),
    SystemModifiedAt: header.dateTime(),
  },
});

function stored(company: Company, lines: readonly TransferLine[]): readonly StoredLine[] {
  const ordered = [...lines].sort((a, b) => byKey(a.documentNo, b.documentNo) || a.lineNo - b.lineNo);
  return ordered
    .flatMap((row): StoredLine[] => {
      const under = inTransit(row);
      const last = Math.max(...ordered.filter(isOf(row.documentNo)).map(({ lineNo }) => lineNo));
      return [
        { ...row, isDerived: false },
        ...(under > 0
          ? [
              {
                ...row,
                lineNo: last + row.lineNo,
                fromCode: company.transferHeaders.get(row.documentNo)?.inTransitCode ?? "",
                quantity: under,
                quantityShipped: 0,
                quantityReceived: 0,
                isDerived: true,
              },
            ]
          : []),
      ];
    })
    .sort((a, b) => byKey(a.documentNo, b.documentNo) || a.lineNo - b.lineNo);
}

function isOf(documentNo: string): (row: TransferLine) => boolean {
  return (row) => row.documentNo === documentNo;
}

function firstLine(company: Company, { no }: TransferHeader): TransferLine | undefined {
  return [...company.transferLines.values()]
    .flat()
    .find(({ documentNo, lineNo }) => documentNo === no && lineNo === LINE_STEP);
}

function endOf(kind: MovementKind, { documentNo, lineNo }: TransferLine): LineEnd {
  return { kind, documentNo, lineNo };
}

function reserved(company: Company, row: TransferLine, kind: "Transfer in" | "Transfer out"): number {
  return kind === "Transfer in"
    ? reservedFromLine(company, row.itemNo, endOf(kind, row))
    : reservedForLine(company, row.itemNo, endOf(kind, row));
}

/** What is reserved of a receipt lies on what is under way first. */
function shippedReserved(company: Company, row: TransferLine): number {
  return Math.min(inTransit(row), reserved(company, row, "Transfer in"));
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
