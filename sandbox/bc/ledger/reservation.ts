import type { Company } from "./company";
import { append } from "./company";
import type { FlowFilters } from "./figures";
import { outstandingPurchase, outstandingSales, roundQuantity } from "./figures";
import type { PurchaseLine, Reservation, ReservedFrom, SalesLine } from "./rows";

export interface NewReservation {
  readonly documentNo: string;
  readonly lineNo: number;
  /** Base. */
  readonly quantity: number;
  readonly from: ReservedFrom;
}

export type Reserved =
  { readonly ok: true; readonly reservation: Reservation } | { readonly ok: false; readonly reason: string };

/** Reserves for a line of a sales order, never more than the line still needs nor more than the supply has left. */
export function reserve(company: Company, wanted: NewReservation): Reserved {
  const line = [...company.salesLines.values()].flat().find((each) => isOrderLine(each, wanted));
  if (line?.type !== "Item") {
    return refuse(`There is no item line ${wanted.lineNo} in sales order ${wanted.documentNo}.`);
  }
  const quantity = roundQuantity(wanted.quantity);
  if (!(quantity > 0)) {
    return refuse("quantity must be a number above zero, in the item's base unit.");
  }
  const needed = roundQuantity(outstandingSales(line) * line.quantityPerUnit - reservedForSalesLine(company, line));
  if (quantity > needed) {
    return refuse(
      `Reserved quantity cannot be greater than ${needed}, what line ${line.lineNo} of sales order ${line.documentNo} still needs.`,
    );
  }
  const left = leftToReserve(company, line, wanted.from);
  if (left === null) {
    return refuse(`No purchase order line of that number brings item ${line.no} to ${place(line)}.`);
  }
  if (quantity > left) {
    return refuse(`Only ${left} of item ${line.no} at ${place(line)} is left to reserve from there.`);
  }
  const reservation: Reservation = {
    entryNo: [...company.reservations.values()].reduce((sum, rows) => sum + rows.length, 1),
    itemNo: line.no,
    locationCode: line.locationCode,
    variantCode: line.variantCode,
    quantity,
    from: wanted.from,
    salesDocumentNo: line.documentNo,
    salesLineNo: line.lineNo,
  };
  append(company.reservations, line.no, reservation);
  return { ok: true, reservation };
}

/** Table 37, field Reserved Qty. (Base). */
export function reservedForSalesLine(company: Company, line: SalesLine): number {
  return total(company, line.no, (each) =>
    isOrderLine(line, { documentNo: each.salesDocumentNo, lineNo: each.salesLineNo }),
  );
}

/** Table 39, field Reserved Qty. (Base). */
export function reservedFromPurchaseLine(company: Company, line: PurchaseLine): number {
  return total(company, line.no, ({ from }) => from.kind === "purchase" && isOrderLine(line, from));
}

/** Table 27, field Reserved Qty. on Inventory: of what lies at the locations of the Location Filter. */
export function reservedOnInventory(company: Company, itemNo: string, filters: FlowFilters): number {
  return total(
    company,
    itemNo,
    (each) =>
      each.from.kind === "inventory" &&
      (filters.get("Location Filter")?.(each.locationCode) ?? true) &&
      (filters.get("Variant Filter")?.(each.variantCode) ?? true),
  );
}

/**
 * What of an item's reservations still counts: none for a line that is gone, no more than the line still needs, and what a purchase
 * order has delivered meanwhile is reserved on inventory.
 */
export function liveReservations(company: Company, itemNo: string): readonly Reservation[] {
  const needed = new Map(
    (company.salesLines.get(itemNo) ?? []).map((line) => [keyOf(line), outstandingSales(line) * line.quantityPerUnit]),
  );
  const coming = new Map(
    (company.purchaseLines.get(itemNo) ?? []).map((line) => [
      keyOf(line),
      outstandingPurchase(line) * line.quantityPerUnit,
    ]),
  );
  return (company.reservations.get(itemNo) ?? []).flatMap((each) => {
    const quantity = take(
      needed,
      keyOf({ documentType: "Order", documentNo: each.salesDocumentNo, lineNo: each.salesLineNo }),
      each.quantity,
    );
    const onOrder =
      each.from.kind === "purchase" ? take(coming, keyOf({ documentType: "Order", ...each.from }), quantity) : 0;
    const onInventory = roundQuantity(quantity - onOrder);
    return [
      ...(onOrder > 0 ? [{ ...each, quantity: onOrder }] : []),
      ...(onInventory > 0 ? [{ ...each, quantity: onInventory, from: { kind: "inventory" } as const }] : []),
    ];
  });
}

/** Takes as much as there is, at most what is wanted. */
function take(left: Map<string, number>, key: string, wanted: number): number {
  const taken = Math.max(0, Math.min(left.get(key) ?? 0, wanted));
  left.set(key, (left.get(key) ?? 0) - taken);
  return roundQuantity(taken);
}

function leftToReserve(company: Company, line: SalesLine, from: ReservedFrom): number | null {
  const here = (row: { readonly locationCode: string; readonly variantCode: string }): boolean =>
    row.locationCode === line.locationCode && row.variantCode === line.variantCode;
  if (from.kind === "inventory") {
    const stock = (company.itemEntries.get(line.no) ?? []).filter(here).reduce((sum, entry) => sum + entry.quantity, 0);
    return Math.max(
      0,
      roundQuantity(stock - total(company, line.no, (each) => each.from.kind === "inventory" && here(each))),
    );
  }
  const supply = (company.purchaseLines.get(line.no) ?? []).find((each) => isOrderLine(each, from) && here(each));
  return supply === undefined
    ? null
    : roundQuantity(outstandingPurchase(supply) * supply.quantityPerUnit - reservedFromPurchaseLine(company, supply));
}

function total(company: Company, itemNo: string, counts: (reservation: Reservation) => boolean): number {
  return roundQuantity(
    liveReservations(company, itemNo)
      .filter(counts)
      .reduce((sum, each) => sum + each.quantity, 0),
  );
}

interface LineKey {
  readonly documentNo: string;
  readonly lineNo: number;
}

function isOrderLine(line: LineKey & { readonly documentType: string }, key: LineKey): boolean {
  return line.documentType === "Order" && line.documentNo === key.documentNo && line.lineNo === key.lineNo;
}

function keyOf({ documentType, documentNo, lineNo }: LineKey & { readonly documentType: string }): string {
  return `${documentType}/${documentNo}/${lineNo}`;
}

function place({ locationCode }: SalesLine): string {
  return locationCode === "" ? "the blank location" : locationCode;
}

function refuse(reason: string): Reserved {
  return { ok: false, reason };
}
