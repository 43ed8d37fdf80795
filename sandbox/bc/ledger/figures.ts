import { outstandingBase } from "./baseQuantity";
import type { Company } from "./company";
import type { Movement } from "./movements";
import { movementsOf } from "./movements";
import type { DocumentType, PurchaseLine, SalesLine } from "./rows";
import { roundQuantity } from "./roundQuantity";

/** What an AL filter on a FlowFilter field lets through; absent = no filter. Names as in BC: "Location Filter". */
export type FlowFilters = ReadonlyMap<string, (value: string) => boolean>;

export const NO_FILTERS: FlowFilters = new Map();

/** Filters on what no entry or line of this ledger carries. */
const ALWAYS_BLANK = [
  "Lot No. Filter",
  "Serial No. Filter",
  "Package No. Filter",
  "Global Dimension 1 Filter",
  "Global Dimension 2 Filter",
];

/** Table 27, field Inventory: sum of the ledger entries' quantity. As in BC, a Date Filter does not touch it. */
export function inventory(company: Company, itemNo: string, filters: FlowFilters): number {
  const entries = company.itemEntries.get(itemNo) ?? [];
  const unit = company.items.get(itemNo)?.baseUnit ?? "";
  if (!passes(filters, "Drop Shipment Filter", "No") || !passes(filters, "Unit of Measure Filter", unit)) {
    return 0;
  }
  return total(
    entries.filter((entry) => placeFits(filters, entry.locationCode, entry.variantCode)),
    (entry) => entry.quantity,
  );
}

/** Table 27, field Qty. on Sales Order: outstanding base quantity of order lines, by shipment date. */
export function quantityOnSales(
  company: Company,
  itemNo: string,
  filters: FlowFilters,
  documentType: DocumentType = "Order",
): number {
  const lines = company.salesLines.get(itemNo) ?? [];
  return total(
    lines.filter(
      (line) => documentLineFits(filters, line, documentType) && passes(filters, "Date Filter", line.shipmentDate),
    ),
    (line) => outstandingBase(company, line, line.quantityShipped),
  );
}

/** Table 27, field Qty. on Purch. Order: outstanding base quantity of order lines, by expected receipt date. */
export function quantityOnPurchases(
  company: Company,
  itemNo: string,
  filters: FlowFilters,
  documentType: DocumentType = "Order",
): number {
  const lines = company.purchaseLines.get(itemNo) ?? [];
  return total(
    lines.filter(
      (line) =>
        documentLineFits(filters, line, documentType) && passes(filters, "Date Filter", line.expectedReceiptDate),
    ),
    (line) => outstandingBase(company, line, line.quantityReceived),
  );
}

/** Table 27, field Trans. Ord. Shipment (Qty.): what transfer orders still have to send from the location. */
export function quantityOnTransferShipment(company: Company, itemNo: string, filters: FlowFilters): number {
  const lines = company.transferLines.get(itemNo) ?? [];
  return total(
    lines.filter(
      (line) =>
        placeFits(filters, line.fromCode, line.variantCode) && passes(filters, "Date Filter", line.shipmentDate),
    ),
    (line) => line.quantity - line.quantityShipped,
  );
}

/** Table 27, field Trans. Ord. Receipt (Qty.): what transfer orders have not yet sent towards the location. */
export function quantityOnTransferReceipt(company: Company, itemNo: string, filters: FlowFilters): number {
  const lines = company.transferLines.get(itemNo) ?? [];
  return total(
    lines.filter(
      (line) => placeFits(filters, line.toCode, line.variantCode) && passes(filters, "Date Filter", line.receiptDate),
    ),
    (line) => line.quantity - line.quantityShipped,
  );
}

/** Table 27, field Qty. in Transit: sent by transfer orders towards the location and not yet received. */
export function quantityInTransit(company: Company, itemNo: string, filters: FlowFilters): number {
  const lines = company.transferLines.get(itemNo) ?? [];
  return total(
    lines.filter(
      (line) => placeFits(filters, line.toCode, line.variantCode) && passes(filters, "Date Filter", line.receiptDate),
    ),
    (line) => line.quantityShipped - line.quantityReceived,
  );
}

/**
 * Table 27, the FlowFields of open lines: Qty. on Assembly Order, Qty. on Job Order and so on. Base.
 * @param chosen the kinds that the field sums, each a reading of movements.
 */
export function quantityOnLines(
  company: Company,
  itemNo: string,
  filters: FlowFilters,
  chosen: (movement: Movement) => boolean,
): number {
  return total(
    movementsOf(company, itemNo).filter((movement) => chosen(movement) && movementFits(filters, movement)),
    ({ quantity }) => quantity,
  );
}

function movementFits(filters: FlowFilters, movement: Movement): boolean {
  return (
    placeFits(filters, movement.locationCode, movement.variantCode) &&
    passes(filters, "Date Filter", movement.date) &&
    passes(filters, "Drop Shipment Filter", movement.dropShipment ? "Yes" : "No")
  );
}

/** In the line's unit. */
export function outstandingSales(line: SalesLine): number {
  return roundQuantity(line.quantity - line.quantityShipped);
}

/** In the line's unit. */
export function outstandingPurchase(line: PurchaseLine): number {
  return roundQuantity(line.quantity - line.quantityReceived);
}

function documentLineFits(filters: FlowFilters, line: SalesLine | PurchaseLine, documentType: DocumentType): boolean {
  return (
    line.documentType === documentType &&
    line.type === "Item" &&
    placeFits(filters, line.locationCode, line.variantCode) &&
    passes(filters, "Drop Shipment Filter", line.dropShipment ? "Yes" : "No") &&
    passes(filters, "Unit of Measure Filter", line.unitCode)
  );
}

function placeFits(filters: FlowFilters, locationCode: string, variantCode: string): boolean {
  return (
    passes(filters, "Location Filter", locationCode) &&
    passes(filters, "Variant Filter", variantCode) &&
    ALWAYS_BLANK.every((name) => passes(filters, name, ""))
  );
}

function passes(filters: FlowFilters, name: string, value: string): boolean {
  return filters.get(name)?.(value) ?? true;
}

function total<T>(rows: readonly T[], quantityOf: (row: T) => number): number {
  return roundQuantity(rows.reduce((sum, row) => sum + quantityOf(row), 0));
}
