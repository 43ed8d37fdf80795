import { handlingTimeOf } from "../../ledger/documentPlace";
import { daysFromShipment, lineDays } from "../../ledger/lineDays";
import type { PlannedLine } from "../../ledger/plannedLines";
import { PLANNED_KINDS, PRODUCTION_STATUSES } from "../../ledger/plannedLines";
import type { PurchaseLine, SalesLine, TransferHeader, TransferLine } from "../../ledger/rows";
import { headerOf, putLine } from "../../ledger/salesDocumentStore";
import { defineCard } from "./card";
import * as field from "./fields";
import { putInList, removeFromList } from "./lists";

/** A line with what its transfer order says for all of its lines. */
type TransferRow = TransferLine & Pick<TransferHeader, "inTransitCode">;

export const transferLines = defineCard<TransferRow>({
  id: "transferLines",
  title: "Transfer order lines",
  hint: "Quantities in the base unit. What is shipped and not received is under way.",
  keys: ["documentNo", "lineNo"],
  fields: {
    documentNo: field.code("Document No."),
    lineNo: field.number("Line No."),
    itemNo: field.item(),
    variantCode: field.variant(),
    fromCode: field.location("Transfer-from Code"),
    toCode: field.location("Transfer-to Code"),
    inTransitCode: field.code("In-Transit Code", ({ locations }) =>
      [...locations.values()].filter(({ useAsInTransit }) => useAsInTransit).map(({ code }) => code),
    ),
    quantity: field.number("Quantity"),
    quantityShipped: field.number("Quantity Shipped"),
    quantityReceived: field.number("Quantity Received"),
    shipmentDate: field.date("Shipment Date"),
    receiptDate: field.date("Receipt Date"),
  },
  rows: (company) =>
    [...company.transferLines.values()]
      .flat()
      .map((line) => ({ ...line, inTransitCode: company.transferHeaders.get(line.documentNo)?.inTransitCode ?? "" })),
  plain: (company) => ({
    documentNo: "",
    lineNo: 10_000,
    itemNo: "",
    variantCode: "",
    fromCode: "",
    toCode: "",
    inTransitCode: [...company.locations.values()].find(({ useAsInTransit }) => useAsInTransit)?.code ?? "",
    quantity: 0,
    quantityShipped: 0,
    quantityReceived: 0,
    shipmentDate: "",
    receiptDate: "",
  }),
  check: (_company, row) =>
    row.quantity >= row.quantityShipped && row.quantityShipped >= row.quantityReceived
      ? null
      : "No more can be shipped than is ordered, and no more received than is shipped.",
  put: (company, { inTransitCode, ...line }, before) => {
    if (before !== undefined) {
      removeFromList(company.transferLines, before.itemNo, (other) => isSameLine(other, before));
    }
    company.transferHeaders.set(line.documentNo, {
      no: line.documentNo,
      fromCode: line.fromCode,
      toCode: line.toCode,
      inTransitCode,
      status: "Released",
    });
    putInList(company.transferLines, line.itemNo, line, (other) => isSameLine(other, line));
  },
  remove: (company, row) => {
    removeFromList(company.transferLines, row.itemNo, (other) => isSameLine(other, row));
    if (![...company.transferLines.values()].flat().some(({ documentNo }) => documentNo === row.documentNo)) {
      company.transferHeaders.delete(row.documentNo);
    }
  },
});

export const plannedLines = defineCard<PlannedLine>({
  id: "plannedLines",
  title: "Assembly, production, jobs, service and planning",
  hint: "Orders that bring goods and their components that take them.",
  keys: ["kind", "documentNo", "lineNo"],
  fields: {
    kind: field.option("Kind", Object.keys(PLANNED_KINDS)),
    documentNo: field.code("Document No."),
    lineNo: field.number("Line No."),
    status: field.option("Status of production or project", PRODUCTION_STATUSES),
    itemNo: field.item(),
    variantCode: field.variant(),
    locationCode: field.location(),
    unitCode: field.code("Unit of Measure Code"),
    quantity: field.number("Quantity"),
    done: field.number("Done already"),
    date: field.date("Date"),
  },
  rows: (company) => [...company.plannedLines.values()].flat(),
  plain: () => ({
    kind: "Assembly order",
    documentNo: "",
    lineNo: 10_000,
    status: "Released",
    itemNo: "",
    variantCode: "",
    locationCode: "",
    unitCode: "",
    quantityPerUnit: 1,
    quantity: 0,
    done: 0,
    date: "",
  }),
  check: (company, row) =>
    row.unitCode === "" || company.itemUnits.get(row.itemNo)?.some(({ code }) => code === row.unitCode)
      ? null
      : `Item ${row.itemNo} has no unit ${row.unitCode}.`,
  put: (company, row, before) => {
    if (before !== undefined) {
      removeFromList(company.plannedLines, before.itemNo, (other) => isSamePlanned(other, before));
    }
    const unitCode = row.unitCode === "" ? (company.items.get(row.itemNo)?.baseUnit ?? "") : row.unitCode;
    const unit = company.itemUnits.get(row.itemNo)?.find(({ code }) => code === unitCode);
    const line = { ...row, unitCode, quantityPerUnit: unit?.quantityPerUnit ?? 1 };
    putInList(company.plannedLines, row.itemNo, line, (other) => isSamePlanned(other, row));
  },
  remove: (company, row) => removeFromList(company.plannedLines, row.itemNo, (other) => isSamePlanned(other, row)),
});

export const purchaseLines = defineCard<PurchaseLine>({
  id: "purchaseLines",
  title: "Purchase lines",
  keys: ["documentNo", "lineNo"],
  fields: {
    documentNo: field.code("Document No."),
    lineNo: field.number("Line No."),
    documentType: field.option("Document Type", ["Order", "Return Order", "Quote", "Blanket Order"]),
    variantCode: field.variant(),
    locationCode: field.location(),
    quantity: field.number("Quantity"),
    quantityReceived: field.number("Quantity Received"),
    expectedReceiptDate: field.date("Expected Receipt Date"),
    dropShipment: field.yesNo("Drop Shipment"),
    specialOrder: field.yesNo("Special Order"),
  },
  rows: (company) => [...company.purchaseLines.values()].flat(),
  plain: null,
  put: (company, row) =>
    putInList(company.purchaseLines, row.no, { ...row, rowVersion: row.rowVersion + 1 }, (other) =>
      isSameLine(other, row),
    ),
});

/** The VAT of its own amount counts until BC counts that of all lines together. */
function withoutVatAmount({ vatAmount, ...line }: SalesLine): SalesLine {
  return vatAmount === undefined ? line : { ...line };
}

export const salesLines = defineCard<SalesLine>({
  id: "salesLines",
  title: "Sales lines",
  hint: "A shipment date that is typed moves the planned days; a requested or promised delivery moves the shipment date.",
  keys: ["documentNo", "lineNo"],
  fields: {
    documentNo: field.code("Document No."),
    lineNo: field.number("Line No."),
    documentType: field.option("Document Type", ["Order", "Return Order", "Quote", "Blanket Order"]),
    variantCode: field.variant(),
    locationCode: field.location(),
    quantity: field.number("Quantity"),
    quantityShipped: field.number("Quantity Shipped"),
    unitPrice: field.number("Unit Price"),
    requestedDeliveryDate: field.date("Requested Delivery Date"),
    promisedDeliveryDate: field.date("Promised Delivery Date"),
    shipmentDate: field.date("Shipment Date"),
    dropShipment: field.yesNo("Drop Shipment"),
    specialOrder: field.yesNo("Special Order"),
  },
  rows: (company) => [...company.salesLines.values()].flat().filter(({ type }) => type === "Item"),
  plain: null,
  put: (company, row, before) => {
    const workDate = headerOf(company, row)?.orderDate ?? row.shipmentDate;
    const line =
      before?.locationCode === row.locationCode
        ? row
        : { ...row, outboundHandlingTime: row.dropShipment ? "0D" : handlingTimeOf(company, row.locationCode) };
    const isMoved = before !== undefined && before.shipmentDate !== row.shipmentDate;
    const isWanted =
      before !== undefined &&
      (before.requestedDeliveryDate !== row.requestedDeliveryDate ||
        before.promisedDeliveryDate !== row.promisedDeliveryDate ||
        before.locationCode !== row.locationCode);
    const days = isMoved
      ? row.shipmentDate === ""
        ? {}
        : daysFromShipment(company, line, { shipmentDate: row.shipmentDate, workDate })
      : isWanted
        ? lineDays(company, line, { shipmentDate: row.shipmentDate, workDate })
        : {};
    if (before !== undefined && before.documentType !== row.documentType) {
      removeFromList(company.salesLines, before.no, (other) => isSameLine(other, before));
    }
    const priced =
      before?.unitPrice === row.unitPrice && before.quantity === row.quantity ? line : withoutVatAmount(line);
    putLine(company, { ...priced, ...days }, new Date(line.modifiedAt === "" ? 0 : line.modifiedAt));
  },
});

interface LineKey {
  readonly documentNo: string;
  readonly lineNo: number;
}

function isSameLine(a: LineKey, b: LineKey): boolean {
  return a.documentNo === b.documentNo && a.lineNo === b.lineNo;
}

function isSamePlanned(a: PlannedLine, b: PlannedLine): boolean {
  return a.kind === b.kind && isSameLine(a, b);
}
