import type { CalendarDate } from "../values/calendarDate";
import { sum } from "../values/quantity";
import type { ItemKnowledge, LocationInventory, Movement, Reservation } from "./itemKnowledge";
import type { HeldLine, Ledger } from "./promise/ledger";

/** One item at the place where a document's lines are judged, without what the document itself takes. Quantities are in the base unit. */
export interface PlacedItem {
  readonly ledger: Ledger;
  /** Lines of BC's order that stand for the document, in its order. */
  readonly held: readonly HeldSalesLine[];
  readonly onHand: number;
  /** Of the stock, reserved for other lines than the document's. */
  readonly reserved: number;
  /** Should have come before today and has not; null: nothing. */
  readonly overdue: { readonly quantity: number; readonly since: CalendarDate } | null;
  /** Expected today and not received yet. */
  readonly dueToday: number;
  /** On order without a day that means anything. */
  readonly undated: number;
}

export interface HeldSalesLine extends HeldLine {
  readonly lineNumber: number | null;
  readonly location: string;
}

export interface PlaceQuestion {
  /** Code of the location; null: all of them together, since the place is not known. */
  readonly location: string | null;
  /** Locations where goods only pass through. */
  readonly inTransit: ReadonlySet<string>;
  /** Number of BC's order that stands for the document; null for none. */
  readonly orderNumber: string | null;
  readonly today: CalendarDate;
}

/** The item at a place; null where its stock there is not told. */
export function placedItem(item: ItemKnowledge, question: PlaceQuestion): PlacedItem | null {
  const { location, inTransit, orderNumber, today } = question;
  const isHere = (code: string) => (location === null ? !inTransit.has(code) : code === location);
  const onHand = onHandAt(item, question);
  if (onHand === null) {
    return null;
  }
  const lines = item.movements.filter((line) => isHere(line.location) && line.supply !== "dropShipment");
  const isOwn = (line: Movement) =>
    orderNumber !== null && line.kind === "salesOrder" && line.documentNumber === orderNumber;
  const supplies = lines.filter((line) => line.comes && !isOwn(line));
  const others = lines.filter((line) => !line.comes && !isOwn(line));
  const own = item.movements.filter((line) => isOwn(line) && !line.comes && line.supply !== "dropShipment");
  const reserved = reservedAt(item, { isHere, lines });
  const held = own.map((line) => heldLine(line, { item, supplies, reserved }));
  const expected = supplies.filter(({ supply }) => supply === "order");
  const overdue = expected.filter(({ date }) => date !== null && date < today);
  const quantityOf = (of: readonly Movement[]) => sum(of.map(({ quantity }) => quantity));
  return {
    onHand,
    reserved: sum([reserved, ...held.map(({ reservedOnInventory }) => -reservedOnInventory)]),
    held,
    ledger: {
      inventory: onHand,
      reservedOnInventory: reserved,
      receipts: supplies.map(({ date, quantity, reserved: taken, supply }) => ({
        date,
        quantity,
        reserved: taken ?? 0,
        kind: supply,
      })),
      requirements: [
        ...others.map(({ date, quantity, reserved: taken }) => ({
          date,
          quantity,
          // What a line does not tell is among the stock's reservation already where nothing else tells that.
          reserved: taken ?? (reservedOnStock(item, isHere) === null ? quantity : 0),
        })),
        ...(item.unexplainedDemand > 0 ? [{ date: null, quantity: item.unexplainedDemand, reserved: 0 }] : []),
      ],
    },
    overdue: overdue.length === 0 ? null : { quantity: quantityOf(overdue), since: earliest(overdue) ?? today },
    dueToday: quantityOf(expected.filter(({ date }) => date === today)),
    undated: sum([quantityOf(expected.filter(({ date }) => date === null)), item.unexplainedSupply]),
  };
}

/** Null where stock is told by location, but not of this one. */
function onHandAt(item: ItemKnowledge, { location, inTransit }: PlaceQuestion): number | null {
  const { inventory } = item;
  if (location === null) {
    const inTransitStock = (inventory ?? []).filter((each) => inTransit.has(each.location));
    return sum([item.onHand, ...inTransitStock.map(({ quantity }) => -quantity)]);
  }
  return inventory === null ? null : sum(atLocation(inventory, location).map(({ quantity }) => quantity));
}

function atLocation(inventory: readonly LocationInventory[], location: string): readonly LocationInventory[] {
  return inventory.filter((each) => each.location === location);
}

/**
 * What is reserved on the stock of a place: told one by one, or by the stock itself, or what lines have reserved less what is reserved of
 * receipts (each reservation pairs one with one). There a line that does not tell counts as reserved on stock in whole: nothing is worse.
 */
function reservedAt(
  item: ItemKnowledge,
  { isHere, lines }: { readonly isHere: (code: string) => boolean; readonly lines: readonly Movement[] },
): number {
  const told = reservedOnStock(item, isHere);
  if (told !== null) {
    return told;
  }
  const demand = lines.filter(({ comes }) => !comes).map(({ quantity, reserved }) => reserved ?? quantity);
  const supply = lines.filter(({ comes }) => comes).map(({ reserved }) => reserved ?? 0);
  return Math.max(0, sum([...demand, ...supply.map((quantity) => -quantity)]));
}

/** Null where neither the reservations nor the stock tell it. */
function reservedOnStock({ reservations, inventory }: ItemKnowledge, isHere: (code: string) => boolean): number | null {
  if (reservations !== null) {
    return sum(
      reservations.flatMap(({ from, location, quantity }) => (from === "stock" && isHere(location) ? [quantity] : [])),
    );
  }
  const rows = (inventory ?? []).filter((each) => isHere(each.location));
  return inventory !== null && rows.every(({ reserved }) => reserved !== null)
    ? sum(rows.map(({ reserved }) => reserved ?? 0))
    : null;
}

interface HeldContext {
  readonly item: ItemKnowledge;
  readonly supplies: readonly Movement[];
  readonly reserved: number;
}

/** Without the reservations one by one, what is reserved for a line is on stock where no receipt has anything reserved. */
function heldLine(line: Movement, { item, supplies, reserved }: HeldContext): HeldSalesLine {
  const own = item.reservations?.filter(({ salesLine }) => isFor(salesLine, line)) ?? null;
  const receiptsFree = supplies.every((supply) => (supply.reserved ?? 0) === 0);
  const onStock =
    own === null
      ? receiptsFree
        ? Math.min(line.reserved ?? 0, reserved)
        : 0
      : sum(own.flatMap(({ from, quantity }) => (from === "stock" ? [quantity] : [])));
  return {
    outstanding: line.quantity,
    shipmentDate: line.date,
    lineNumber: line.lineNumber,
    location: line.location,
    reservedOnInventory: onStock,
    reservedReceipts: (own ?? []).flatMap(({ from, quantity }) =>
      from === "stock" ? [] : [{ date: from.receiptDate, quantity }],
    ),
  };
}

function isFor(salesLine: Reservation["salesLine"], line: Movement): boolean {
  return salesLine !== null && salesLine.document === line.documentNumber && salesLine.line === line.lineNumber;
}

function earliest(lines: readonly Movement[]): CalendarDate | null {
  return lines.reduce<CalendarDate | null>(
    (first, { date }) => (date !== null && (first === null || date < first) ? date : first),
    null,
  );
}
