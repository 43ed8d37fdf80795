import type { Company } from "./company";
import { append } from "./company";
import type { DemandEnd, LineEnd, SupplyEnd } from "./lineEnd";
import { isSameLine } from "./lineEnd";
import type { Movement } from "./movements";
import { movementsOf } from "./movements";
import type { PurchaseLine, Reservation, SalesLine } from "./rows";
import { roundQuantity } from "./roundQuantity";

export interface NewReservation {
  readonly to: DemandEnd;
  /** Base. */
  readonly quantity: number;
  readonly from: SupplyEnd;
}

export type Reserved =
  { readonly ok: true; readonly reservation: Reservation } | { readonly ok: false; readonly reason: string };

/** Reserves for a line that takes goods, never more than the line still needs nor more than the supply has left. */
export function reserve(company: Company, wanted: NewReservation): Reserved {
  const found = findDemand(company, wanted.to);
  if (found === null) {
    return refuse(`There is no item line ${wanted.to.lineNo} in ${nameOf(wanted.to)}.`);
  }
  const { itemNo, demand } = found;
  if (demand.dropShipment) {
    return refuse(`Line ${wanted.to.lineNo} of ${nameOf(wanted.to)} is a drop shipment: nothing is reserved for it.`);
  }
  const quantity = roundQuantity(wanted.quantity);
  if (!(quantity > 0)) {
    return refuse("quantity must be a number above zero, in the item's base unit.");
  }
  const needed = roundQuantity(demand.quantity - reservedForLine(company, itemNo, wanted.to));
  if (quantity > needed) {
    return refuse(
      `Reserved quantity cannot be greater than ${needed}, what line ${wanted.to.lineNo} of ${nameOf(wanted.to)} still needs.`,
    );
  }
  const left = leftToReserve(company, { itemNo, demand, from: wanted.from });
  if (left === null) {
    return refuse(`${lineNameOf(wanted.from)} brings item ${itemNo} to ${place(demand)}.`);
  }
  if (quantity > left) {
    return refuse(`Only ${left} of item ${itemNo} at ${place(demand)} is left to reserve from there.`);
  }
  const reservation: Reservation = {
    entryNo: [...company.reservations.values()].flat().reduce((last, { entryNo }) => Math.max(last, entryNo), 0) + 1,
    itemNo,
    locationCode: demand.locationCode,
    variantCode: demand.variantCode,
    quantity,
    from: wanted.from,
    to: wanted.to,
  };
  append(company.reservations, itemNo, reservation);
  return { ok: true, reservation };
}

/** Takes every reservation away that a line has. @returns how many there were. */
export function cancelReservations(company: Company, to: DemandEnd): number {
  let cancelled = 0;
  for (const [itemNo, list] of company.reservations) {
    const kept = list.filter((each) => !isSameLine(each.to, to));
    cancelled += list.length - kept.length;
    company.reservations.set(itemNo, kept);
  }
  return cancelled;
}

/** Base, of a line of any kind, as demand. */
export function reservedForLine(company: Company, itemNo: string, line: LineEnd): number {
  return total(company, itemNo, ({ to }) => isSameLine(to, line));
}

/** Base, of a line of any kind, as supply. */
export function reservedFromLine(company: Company, itemNo: string, line: LineEnd): number {
  return total(company, itemNo, ({ from }) => from.kind !== "inventory" && isSameLine(from, line));
}

/** Table 37, field Reserved Qty. (Base): of a return what is taken from it, of others what is taken for it. */
export function reservedForSalesLine(company: Company, line: SalesLine): number {
  const { documentNo, lineNo } = line;
  return line.documentType === "Return Order"
    ? reservedFromLine(company, line.no, { kind: "Sales return", documentNo, lineNo })
    : line.documentType === "Order"
      ? reservedForLine(company, line.no, { kind: "Sales order", documentNo, lineNo })
      : 0;
}

/** Table 39, field Reserved Qty. (Base). */
export function reservedFromPurchaseLine(company: Company, line: PurchaseLine): number {
  const { documentNo, lineNo } = line;
  return line.documentType === "Return Order"
    ? reservedForLine(company, line.no, { kind: "Purchase return", documentNo, lineNo })
    : line.documentType === "Order"
      ? reservedFromLine(company, line.no, { kind: "Purchase order", documentNo, lineNo })
      : 0;
}

/**
 * What of an item's reservations still counts: none for a line that is gone, no more than the line still needs, and what its supply has
 * delivered meanwhile is reserved on inventory.
 */
export function liveReservations(company: Company, itemNo: string): readonly Reservation[] {
  const movements = movementsOf(company, itemNo);
  const needed = leftBy(movements.filter(({ brings }) => !brings));
  const coming = leftBy(movements.filter(({ brings }) => brings));
  return (company.reservations.get(itemNo) ?? []).flatMap((each) => {
    const quantity = take(needed, keyOf(each.to), each.quantity);
    const onOrder = each.from.kind === "inventory" ? 0 : take(coming, keyOf(each.from), quantity);
    const onInventory = roundQuantity(quantity - onOrder);
    return [
      ...(onOrder > 0 ? [{ ...each, quantity: onOrder }] : []),
      ...(onInventory > 0 ? [{ ...each, quantity: onInventory, from: { kind: "inventory" } as const }] : []),
    ];
  });
}

function leftBy(movements: readonly Movement[]): Map<string, number> {
  return new Map(movements.map((each) => [keyOf(each), each.quantity]));
}

/** Takes as much as there is, at most what is wanted. */
function take(left: Map<string, number>, key: string, wanted: number): number {
  const taken = Math.max(0, Math.min(left.get(key) ?? 0, wanted));
  left.set(key, (left.get(key) ?? 0) - taken);
  return roundQuantity(taken);
}

function findDemand(company: Company, to: DemandEnd): { readonly itemNo: string; readonly demand: Movement } | null {
  const lists = [company.salesLines, company.purchaseLines, company.transferLines, company.plannedLines];
  for (const itemNo of new Set(lists.flatMap((list) => [...list.keys()]))) {
    const demand = movementsOf(company, itemNo).find((each) => !each.brings && isSameLine(each, to));
    if (demand !== undefined) {
      return { itemNo, demand };
    }
  }
  return null;
}

function leftToReserve(
  company: Company,
  { itemNo, demand, from }: { readonly itemNo: string; readonly demand: Movement; readonly from: SupplyEnd },
): number | null {
  const here = (row: { readonly locationCode: string; readonly variantCode: string }): boolean =>
    row.locationCode === demand.locationCode && row.variantCode === demand.variantCode;
  if (from.kind === "inventory") {
    const stock = (company.itemEntries.get(itemNo) ?? []).filter(here).reduce((sum, entry) => sum + entry.quantity, 0);
    return Math.max(
      0,
      roundQuantity(stock - total(company, itemNo, (each) => each.from.kind === "inventory" && here(each))),
    );
  }
  const supply = movementsOf(company, itemNo).find(
    (each) => each.brings && !each.dropShipment && isSameLine(each, from) && here(each),
  );
  return supply === undefined ? null : roundQuantity(supply.quantity - reservedFromLine(company, itemNo, from));
}

function total(company: Company, itemNo: string, counts: (reservation: Reservation) => boolean): number {
  if (!company.reservations.has(itemNo)) {
    return 0;
  }
  return roundQuantity(
    liveReservations(company, itemNo)
      .filter(counts)
      .reduce((sum, each) => sum + each.quantity, 0),
  );
}

function keyOf({ kind, documentNo, lineNo }: LineEnd): string {
  return `${kind}/${documentNo}/${lineNo}`;
}

function nameOf({ kind, documentNo }: LineEnd): string {
  return `${kind.toLowerCase()} ${documentNo}`;
}

function lineNameOf(from: SupplyEnd): string {
  return from.kind === "inventory" ? "No inventory" : `No ${from.kind.toLowerCase()} line of that number`;
}

function place({ locationCode }: Movement): string {
  return locationCode === "" ? "the blank location" : locationCode;
}

function refuse(reason: string): Reserved {
  return { ok: false, reason };
}
