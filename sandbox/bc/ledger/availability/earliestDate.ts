import type { Company } from "../company";
import { calcDate } from "../dateFormula";
import { addDays } from "../days";
import type { LineEnd } from "../lineEnd";
import { roundQuantity } from "../roundQuantity";
import type { LookAhead } from "./availableToPromise";
import { lookAheadEnd, promiseTerms } from "./availableToPromise";
import type { Period, StockPlace } from "./supplyByDay";
import { bucketEnd, bucketStart, dailyPeriods, inBuckets, NO_END, withReceipt } from "./supplyByDay";

export interface EarliestAsked {
  /** Base. */
  readonly needed: number;
  /** ISO date on which it is wanted. */
  readonly date: string;
  /** The line's own quantity as it was, given back on its old day. Base. */
  readonly given: number;
  readonly givenOn: string;
  readonly without: LineEnd | null;
  readonly lookAhead: LookAhead;
}

/**
 * cu 5790 CalcEarliestAvailabilityDate, for the whole quantity. It protects what is needed up to the receipt it finds, nothing after that.
 * @returns ISO date; "" where BC finds none, or a receipt without a date.
 */
export function earliestDate(company: Company, place: StockPlace, asked: EarliestAsked): string {
  const { needed, date, given, givenOn, without, lookAhead } = asked;
  const { bucket } = lookAhead;
  const days = (from: string, to: string): readonly Period[] => {
    const found = dailyPeriods(company, place, { from, to, without });
    return givenOn >= from && givenOn <= to ? withReceipt(found, givenOn, given) : found;
  };
  const all = withReceipt(
    dailyPeriods(company, place, { from: "", to: lookAheadEnd(date, lookAhead), without }),
    givenOn,
    given,
  );
  const periods = inBuckets(all, bucket);
  const stock = promiseTerms(company, place, { date, lookAhead: null, without });
  let available = stock.inventory - stock.reservedOnInventory;
  let start = "";
  let end = "";

  for (const period of periods.filter((each) => each.start <= bucketStart(date, bucket))) {
    start = start === "" ? period.start : start;
    available += period.receipt - period.requirement;
  }
  let isAvailable = roundQuantity(available - needed) >= 0;
  if (isAvailable) {
    end = bucketEnd(date, bucket);
  } else {
    start = "";
  }

  const last = lookAhead.period === "" ? NO_END : calcDate(lookAhead.period, date);
  for (const period of periods.filter((each) => each.start >= addDays(date, 1) && each.start <= last)) {
    const net = period.receipt - period.requirement;
    if (net <= 0) {
      available += net;
      isAvailable = isAvailable && roundQuantity(available - needed) >= 0;
    } else if (isAvailable) {
      break;
    } else {
      available += net;
      if (roundQuantity(available - needed) >= 0) {
        isAvailable = true;
        start = period.start;
        end = period.end;
        break;
      }
    }
  }
  if (!isAvailable) {
    return "";
  }

  const inside = bucket === "Day" ? all.filter((each) => each.start >= start && each.start <= end) : days(start, end);
  for (const period of [...inside].reverse()) {
    if (roundQuantity(available - period.receipt - needed) < 0) {
      return period.start;
    }
    available -= period.receipt;
  }
  return date;
}
