import { laterOf } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { fromTicks, roundDown, roundUp, sum, toTicks } from "../../values/quantity";
import type { HeldLine, Ledger } from "./ledger";

/** How many can leave on a day, in the unit of the line. */
export interface PromisedPart {
  readonly quantity: number;
  readonly date: CalendarDate;
}

export interface PromisedQuantity {
  /** By date; the same date once. Together never more than was asked for. */
  readonly parts: readonly PromisedPart[];
  /** What no day can be named for, in the unit of the line; zero where all of it is promised. */
  readonly missing: number;
}

export interface PromiseQuestion {
  /** The day that goods must leave; one that has passed counts as today. */
  readonly shipmentDate: CalendarDate;
  /** In the unit of the line. */
  readonly needed: number;
  /** Base units in one of it. */
  readonly unitFactor: number;
  /** Decimals that a part may have. */
  readonly decimals: number;
  /** What BC holds of the line: what is reserved for it is kept for it. */
  readonly held: HeldLine | null;
}

/** One item at one place, while the lines of a document take from it in their order. */
export interface PromisePool {
  /** What may be promised to a line; it is taken, so that the next line finds what is left. */
  readonly promise: (question: PromiseQuestion) => PromisedQuantity;
  /** What can leave from a day on without lacking on any later day, in the base unit; never below zero. A past day counts as today. */
  readonly freeOn: (date: CalendarDate) => number;
  /** What would lie there on a day if every order were kept to, in the base unit; may be below zero. */
  readonly balanceOn: (date: CalendarDate) => number;
  /** The days on which any of it changes, today first. */
  readonly dates: () => readonly CalendarDate[];
}

/**
 * What may be promised, a rule of this product and stricter than Business Central's own: nothing leaves before the later of shipment date and
 * today. There is the stock less what is reserved on it. A receipt counts from its date on with its unreserved part, one due today from today;
 * overdue and undated ones, drop shipments and planned ones not at all. What other lines still take, less what is reserved for them, is owed on
 * its date, overdue and undated at once, and stays protected however late it is. So the part of a date is what can leave from then on
 * without lacking on any later date.
 * @param ledger without the demand of the document that is judged
 */
export function promisePool(ledger: Ledger, today: CalendarDate): PromisePool {
  const changes = new Map<CalendarDate, number>();
  const change = (date: CalendarDate, ticks: number) => changes.set(date, (changes.get(date) ?? 0) + ticks);
  change(today, toTicks(ledger.inventory) - toTicks(ledger.reservedOnInventory));
  for (const { date, quantity, reserved, kind } of ledger.receipts) {
    if (kind === "order" && date !== null && date >= today) {
      change(date, toTicks(quantity) - toTicks(reserved));
    }
  }
  for (const { date, quantity, reserved } of ledger.requirements) {
    change(laterOf(today, date), toTicks(reserved) - toTicks(quantity));
  }

  let known: readonly Step[] | null = null;
  const steps = () => (known ??= stepsOf(changes));
  const stepOn = (date: CalendarDate) => steps().reduce((found, step) => (step.date <= date ? step : found));
  const free = (date: CalendarDate) => Math.max(0, stepOn(date).floor);
  const take = (date: CalendarDate, ticks: number) => {
    if (ticks !== 0) {
      change(date, -ticks);
      known = null;
    }
  };

  const promise: PromisePool["promise"] = ({ shipmentDate, needed, unitFactor, decimals, held }) => {
    const start = laterOf(today, shipmentDate);
    const kept = keptFor(held, today);
    const dates = [...new Set([start, ...steps().map(({ date }) => date), ...kept.keys()])]
      .filter((date) => date >= start)
      .sort();
    const base = (quantity: number) => toTicks(roundUp(quantity * unitFactor));
    const parts: PromisedPart[] = [];
    let left = needed;
    let keptUsed = 0;
    for (const date of dates) {
      const keptNow = [...kept].reduce((total, [from, ticks]) => total + (from <= date ? ticks : 0), 0) - keptUsed;
      const there = keptNow + free(date);
      const isRest = there >= base(left);
      const quantity = isRest ? left : Math.min(left, roundDown(fromTicks(there) / unitFactor, decimals));
      if (quantity > 0) {
        const ofKept = Math.min(keptNow, base(quantity));
        keptUsed += ofKept;
        take(date, base(quantity) - ofKept);
        parts.push({ quantity, date });
        left = sum([left, -quantity]);
      }
      if (left <= 0) {
        break;
      }
    }
    // An order for it would take it all the same: a later line must not live on this one being given up.
    take(start, base(Math.max(0, left)));
    return { parts, missing: Math.max(0, left) };
  };

  return {
    promise,
    freeOn: (date) => fromTicks(free(laterOf(today, date))),
    balanceOn: (date) => fromTicks(stepOn(laterOf(today, date)).balance),
    dates: () => steps().map(({ date }) => date),
  };
}

/** What is reserved for a line, by the day from which it is there, in ticks: on stock from the beginning, of receipts that count from their day. */
function keptFor(held: HeldLine | null, today: CalendarDate): ReadonlyMap<CalendarDate, number> {
  const kept = new Map<CalendarDate, number>();
  if (held === null) {
    return kept;
  }
  kept.set(today, toTicks(held.reservedOnInventory));
  for (const { date, quantity } of held.reservedReceipts) {
    if (date !== null && date >= today) {
      kept.set(date, (kept.get(date) ?? 0) + toTicks(quantity));
    }
  }
  return kept;
}

interface Step {
  readonly date: CalendarDate;
  readonly balance: number;
  /** The lowest balance from this day on. */
  readonly floor: number;
}

/** Never empty: today is always among the changes. */
function stepsOf(changes: ReadonlyMap<CalendarDate, number>): readonly Step[] {
  let balance = 0;
  const balances = [...changes]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([date, ticks]) => ({ date, balance: (balance += ticks) }));
  let floor = Infinity;
  return balances
    .reverse()
    .map((step) => ({ ...step, floor: (floor = Math.min(floor, step.balance)) }))
    .reverse();
}
