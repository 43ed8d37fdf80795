import { outstandingBase } from "./baseQuantity";
import type { Company } from "./company";
import type { MovementKind } from "./lineEnd";
import { isCounted, PLANNED_KINDS, remaining } from "./plannedLines";
import type { PurchaseLine, SalesLine, TransferLine } from "./rows";
import { roundQuantity } from "./roundQuantity";

/** What an open line of any kind of order will bring to a place or take from it. */
export interface Movement {
  readonly kind: MovementKind;
  readonly documentNo: string;
  readonly lineNo: number;
  readonly variantCode: string;
  readonly locationCode: string;
  readonly unitCode: string;
  /** ISO; "" when the line has none. */
  readonly date: string;
  /** Base, what is still to come or go. */
  readonly quantity: number;
  readonly brings: boolean;
  readonly dropShipment: boolean;
  /** Of production orders; "" for all others. */
  readonly status: string;
}

/** Every open line of an item, drop shipments and lines without a date too. */
export function movementsOf(company: Company, itemNo: string): readonly Movement[] {
  return [
    ...(company.salesLines.get(itemNo) ?? []).flatMap((line) => ofSalesLine(company, line)),
    ...(company.purchaseLines.get(itemNo) ?? []).flatMap((line) => ofPurchaseLine(company, line)),
    ...(company.transferLines.get(itemNo) ?? []).flatMap(ofTransferLine),
    ...(company.plannedLines.get(itemNo) ?? []).filter(isCounted).map((line) => ({
      kind: line.kind,
      documentNo: line.documentNo,
      lineNo: line.lineNo,
      variantCode: line.variantCode,
      locationCode: line.locationCode,
      unitCode: line.unitCode,
      date: line.date,
      quantity: roundQuantity(remaining(line) * line.quantityPerUnit),
      brings: PLANNED_KINDS[line.kind].brings,
      dropShipment: false,
      status: line.kind.startsWith("Production") ? line.status : "",
    })),
  ].filter(({ quantity }) => quantity !== 0);
}

function ofSalesLine(company: Company, line: SalesLine): readonly Movement[] {
  if (line.type !== "Item" || (line.documentType !== "Order" && line.documentType !== "Return Order")) {
    return [];
  }
  const isReturn = line.documentType === "Return Order";
  return [
    {
      ...placeOf(line),
      kind: isReturn ? "Sales return" : "Sales order",
      date: line.shipmentDate,
      quantity: outstandingBase(company, line, line.quantityShipped),
      brings: isReturn,
    },
  ];
}

function ofPurchaseLine(company: Company, line: PurchaseLine): readonly Movement[] {
  if (line.type !== "Item" || (line.documentType !== "Order" && line.documentType !== "Return Order")) {
    return [];
  }
  const isReturn = line.documentType === "Return Order";
  return [
    {
      ...placeOf(line),
      kind: isReturn ? "Purchase return" : "Purchase order",
      date: line.expectedReceiptDate,
      quantity: outstandingBase(company, line, line.quantityReceived),
      brings: !isReturn,
    },
  ];
}

function placeOf({ documentNo, lineNo, variantCode, locationCode, unitCode, dropShipment }: SalesLine | PurchaseLine) {
  return { documentNo, lineNo, variantCode, locationCode, unitCode, dropShipment, status: "" };
}

/** A transfer takes from one place what is not shipped, and brings to the other what is not received. */
function ofTransferLine(line: TransferLine): readonly Movement[] {
  const { documentNo, lineNo, variantCode } = line;
  const common = { documentNo, lineNo, variantCode, unitCode: "", dropShipment: false, status: "" };
  return [
    {
      ...common,
      kind: "Transfer out",
      locationCode: line.fromCode,
      date: line.shipmentDate,
      quantity: roundQuantity(line.quantity - line.quantityShipped),
      brings: false,
    },
    {
      ...common,
      kind: "Transfer in",
      locationCode: line.toCode,
      date: line.receiptDate,
      quantity: roundQuantity(line.quantity - line.quantityReceived),
      brings: true,
    },
  ];
}
