import type { CalendarDate } from "../values/calendarDate";
import type { ItemStock } from "./itemStock";
import { projection } from "./projection";
import type { Projection } from "./projection";
import { compareQuantities, sum } from "../values/quantity";

/** One product's stock while the lines of a document take from it, in their order. Quantities are in the base unit. */
export interface Shelf {
  readonly here: Projection;
  /** Null where places are not told apart. */
  readonly elsewhere: Projection | null;
}

/** From when on, and whether other places are needed for it. */
export interface Moment {
  readonly date: CalendarDate;
  readonly isElsewhere: boolean;
}

/** @param leftOut number of the BC order whose own demand is not to be counted, null for none */
export function shelfOf(stock: ItemStock, today: CalendarDate, leftOut: string | null): Shelf {
  return {
    here: projection(stock.here, today, leftOut),
    elsewhere: stock.elsewhere === null ? null : projection(stock.elsewhere, today, leftOut),
  };
}

/**
 * What all places together can promise for a day. Each place counts with its own lowest balance to come, and a shortage at one is a shortage
 * of all: what another place has must first make good for it.
 */
export function availableEverywhere({ here, elsewhere }: Shelf, date: CalendarDate): number {
  return sum([here.availableOn(date), elsewhere?.availableOn(date) ?? 0]);
}

/** The first day from today on for which so much can be promised; other places only where that is sooner. Null where there is none. */
export function earliestOn(shelf: Shelf, quantity: number): Moment | null {
  const { here, elsewhere } = shelf;
  const own = here.earliest(quantity);
  const dates = elsewhere === null ? [] : [...here.dates(), ...elsewhere.dates()].sort();
  const together = dates.find((date) => compareQuantities(availableEverywhere(shelf, date), quantity) >= 0);
  if (own !== null && (together === undefined || own <= together)) return { date: own, isElsewhere: false };
  return together === undefined ? null : { date: together, isElsewhere: true };
}

/** Takes a quantity on a day: from here alone, or what lies here first and the rest from other places. */
export function takeFrom({ here, elsewhere }: Shelf, quantity: number, { date, isElsewhere }: Moment): void {
  const own = isElsewhere ? Math.min(quantity, Math.max(0, here.availableOn(date))) : quantity;
  here.take(date, own);
  elsewhere?.take(date, sum([quantity, -own]));
}
