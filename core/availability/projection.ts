import type { CalendarDate } from "../values/calendarDate";
import { laterOf } from "../values/calendarDate";
import type { Movement, Stock } from "./itemStock";
import { fromTicks, toTicks } from "../values/quantity";

/** The stock of one place over the coming days. Quantities are in the base unit. */
export interface Projection {
  /** Days on which the balance changes, today first. */
  readonly dates: () => readonly CalendarDate[];
  /** What will lie there at the end of the day. */
  readonly balanceOn: (date: CalendarDate) => number;
  /**
   * What can be promised for the day: the lowest balance of that day and all later ones. A balance alone would promise goods that a later
   * order already counts on, and break that promise instead. Grows with the date, never shrinks. A day before today counts as today.
   */
  readonly availableOn: (date: CalendarDate) => number;
  /** The first day from today on for which so much can be promised; null where there is none. */
  readonly earliest: (quantity: number) => CalendarDate | null;
  /** Takes a quantity away from a day on, as one more order would. */
  readonly take: (date: CalendarDate, quantity: number) => void;
}

/**
 * Projected available balance: inventory + scheduled receipts − gross requirements up to each day (BC's codeunit 5790 "Available to Promise").
 *
 * What is overdue counts as today, because that formula sums from the beginning of time: an overdue order still takes the goods, and an
 * overdue delivery is still expected. Demand without a day counts as today too, so nothing is promised twice; a delivery without a day
 * counts never, because nobody can promise by it.
 * @param leftOut number of the BC order whose own demand is not to be counted, null for none
 */
export function projection(stock: Stock, today: CalendarDate, leftOut: string | null): Projection {
  const changes = new Map<CalendarDate, number>([[today, toTicks(stock.onHand) - toTicks(stock.undatedOutgoing)]]);
  const change = (date: CalendarDate, ticks: number) => changes.set(date, (changes.get(date) ?? 0) + ticks);
  for (const { date, quantity } of stock.incoming) {
    if (date !== null) change(laterOf(today, date), toTicks(quantity));
  }
  for (const movement of stock.outgoing) {
    if (!isOf(movement, leftOut)) change(laterOf(today, movement.date), -toTicks(movement.quantity));
  }

  // Worked out when first wanted: most products of a document are looked at once and taken from once.
  let known: readonly Step[] | null = null;
  const steps = () => (known ??= stepsOf(changes));
  const stepOn = (date: CalendarDate) => steps().reduce((found, step) => (step.date <= date ? step : found));
  return {
    dates: () => steps().map((step) => step.date),
    balanceOn: (date) => fromTicks(stepOn(date).balance),
    availableOn: (date) => fromTicks(stepOn(date).floor),
    earliest: (quantity) => steps().find((step) => step.floor >= toTicks(quantity))?.date ?? null,
    take: (date, quantity) => {
      change(laterOf(today, date), -toTicks(quantity));
      known = null;
    },
  };
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

function isOf(movement: Movement, orderNumber: string | null): boolean {
  return orderNumber !== null && movement.kind === "salesOrder" && movement.documentNumber === orderNumber;
}
