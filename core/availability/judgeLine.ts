import type { AskedLine } from "../documents/availabilityQuestion";
import { laterOf } from "../values/calendarDate";
import type { CalendarDate } from "../values/calendarDate";
import type { Stock } from "./itemStock";
import type { ProductFacts } from "./productFacts";
import { compareQuantities, roundDown, roundUp, sum } from "../values/quantity";
import { availableEverywhere, earliestOn, takeFrom } from "./shelf";
import type { Moment, Shelf } from "./shelf";
import { unitFactor } from "./unitGroup";
import type { LineNumbers, LineVerdict } from "./verdict";

/** What one product's lines have taken so far, in the base unit. */
export interface Taken {
  readonly shelf: Shelf;
  taken: number;
  /** An earlier line takes an amount that nobody can tell. */
  isUncertain: boolean;
}

export interface Days {
  readonly today: CalendarDate;
  /** The day that the line is wanted for; null for none. */
  readonly requested: CalendarDate | null;
}

type LiveFacts = Extract<ProductFacts, { readonly kind: "live" }>;

/**
 * Judges one line and takes its quantity from the shelf, so that the next line of the same product finds what is left. A line that can be
 * delivered later takes its quantity on that later day; a line that never can takes it on its own day all the same, as an order in BC would:
 * what is told to be enough for a later line must not depend on an earlier one being given up.
 */
export function judgeLine(line: AskedLine, { product, stock }: LiveFacts, state: Taken, days: Days): LineVerdict {
  const { shelf } = state;
  const date = laterOf(days.today, days.requested);
  const factor = unitFactor(product.units, line.unit, stock.baseUnit);
  const shown = factor ?? 1;
  const available = shelf.here.availableOn(date);
  const wanted = line.quantity === null ? 0 : Math.max(0, roundUp(line.quantity * shown));
  const inUnit = (quantity: number) => roundDown(quantity / shown, product.quantityDecimals);

  const numbers: LineNumbers = {
    unitName: factor === null ? stock.baseUnit : (line.unit?.name ?? stock.baseUnit),
    basis: stock.basis,
    date,
    location: stock.location,
    available: inUnit(available),
    elsewhere: shelf.elsewhere === null ? null : inUnit(shelf.elsewhere.availableOn(date)),
    onHand: inUnit(stock.here.onHand),
    lacking: factor === null || wanted === 0 ? 0 : roundUp(Math.max(0, sum([wanted, -available])) / shown),
    takenBefore: inUnit(state.taken),
    undatedIncoming: stock.here.undatedIncoming === null ? null : inUnit(stock.here.undatedIncoming),
    overdueIncoming: inUnit(overdue(stock.here, days.today)),
  };
  if (state.isUncertain) return { kind: "unknown", reason: "earlierLineUnknown", numbers: null };
  if (line.quantity === null) return { kind: "unknown", reason: "noQuantity", numbers };
  if (factor === null) {
    state.isUncertain = wanted > 0;
    return { kind: "unknown", reason: "unitNotInGroup", numbers };
  }
  const { verdict, moment } = decide(shelf, wanted, numbers);
  takeFrom(shelf, wanted, moment);
  state.taken = sum([state.taken, wanted]);
  return verdict;
}

function decide(
  shelf: Shelf,
  wanted: number,
  numbers: LineNumbers,
): { readonly verdict: LineVerdict; readonly moment: Moment } {
  const { date } = numbers;
  // Nothing wanted is enough, however little there is.
  if (wanted === 0 || compareQuantities(shelf.here.availableOn(date), wanted) >= 0) {
    return { verdict: { kind: "enough", numbers }, moment: { date, isElsewhere: false } };
  }
  if (shelf.elsewhere !== null && compareQuantities(availableEverywhere(shelf, date), wanted) >= 0) {
    return { verdict: { kind: "enoughElsewhere", numbers }, moment: { date, isElsewhere: true } };
  }
  const moment = earliestOn(shelf, wanted);
  if (moment === null) return { verdict: { kind: "notEnough", numbers }, moment: { date, isElsewhere: false } };
  return { verdict: { kind: "enoughLater", from: moment.date, isElsewhere: moment.isElsewhere, numbers }, moment };
}

function overdue(stock: Stock, today: CalendarDate): number {
  return sum(stock.incoming.flatMap(({ date, quantity }) => (date !== null && date < today ? [quantity] : [])));
}
