import type { Company } from "../company";
import type { TimeBucket } from "../companySetup";
import { addDays, addMonths, weekdayOf } from "../days";
import type { Movement } from "../movements";
import type { LineEnd } from "../lineEnd";
import { movementsOf } from "../movements";
import { isSameLine } from "../lineEnd";
import { reservedForLine, reservedFromLine } from "../reservation";
import { roundQuantity } from "../roundQuantity";

/** What is asked about: one item, variant and location. Filters of the item in cu 5790. */
export interface StockPlace {
  readonly itemNo: string;
  readonly variantCode: string;
  readonly locationCode: string;
}

/** Table 5872 "Availability at Date": what comes and goes in a period, what is reserved left out. Base. */
export interface Period {
  /** ISO; "" for lines without a date. */
  readonly start: string;
  readonly end: string;
  readonly receipt: number;
  readonly requirement: number;
}

/** Later than every date. */
export const NO_END = "9999-12-31";

/** Open lines at a place; drop shipments are not among them. */
export function linesAt(company: Company, place: StockPlace): readonly Movement[] {
  return movementsOf(company, place.itemNo).filter(
    (line) => line.locationCode === place.locationCode && line.variantCode === place.variantCode && !line.dropShipment,
  );
}

/**
 * cu 5790 CalculateAvailability: what is not reserved of every line of a range, day by day, worksheet lines too.
 * @param without a line that is left out; null for none.
 */
export function dailyPeriods(
  company: Company,
  place: StockPlace,
  range: { readonly from: string; readonly to: string; readonly without: LineEnd | null },
): readonly Period[] {
  const days = new Map<string, { receipt: number; requirement: number }>();
  for (const line of linesAt(company, place)) {
    const isLeftOut = range.without !== null && isSameLine(line, range.without);
    if (isLeftOut || line.date < range.from || line.date > range.to) {
      continue;
    }
    const reserved = line.brings
      ? reservedFromLine(company, place.itemNo, line)
      : reservedForLine(company, place.itemNo, line);
    const open = roundQuantity(line.quantity - reserved);
    if (open !== 0) {
      const day = days.get(line.date) ?? { receipt: 0, requirement: 0 };
      days.set(line.date, {
        receipt: day.receipt + (line.brings ? open : 0),
        requirement: day.requirement + (line.brings ? 0 : open),
      });
    }
  }
  return sorted([...days].map(([date, day]) => ({ start: date, end: date, ...day })));
}

/** Adds a receipt on a day, as cu 5790 gives a line's old quantity back. */
export function withReceipt(periods: readonly Period[], date: string, quantity: number): readonly Period[] {
  if (quantity === 0) {
    return periods;
  }
  const at = periods.find(({ start }) => start === date);
  return sorted([
    ...periods.filter((period) => period !== at),
    { start: date, end: date, requirement: 0, ...at, receipt: (at?.receipt ?? 0) + quantity },
  ]);
}

/** cu 5790 CalculateAvailabilityByPeriod. Lines without a date stay a period of their own. */
export function inBuckets(periods: readonly Period[], bucket: TimeBucket): readonly Period[] {
  const buckets = new Map<string, Period>();
  for (const period of periods) {
    const start = period.start === "" ? "" : bucketStart(period.start, bucket);
    const before = buckets.get(start);
    buckets.set(start, {
      start,
      end: start === "" ? "" : bucketEnd(period.start, bucket),
      receipt: (before?.receipt ?? 0) + period.receipt,
      requirement: (before?.requirement ?? 0) + period.requirement,
    });
  }
  return sorted([...buckets.values()]);
}

export function bucketStart(date: string, bucket: TimeBucket): string {
  switch (bucket) {
    case "Day":
      return date;
    case "Week":
      return addDays(date, 1 - weekdayOf(date));
    case "Month":
      return `${date.slice(0, 7)}-01`;
    case "Quarter": {
      const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
      return `${date.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
    }
    case "Year":
      return `${date.slice(0, 4)}-01-01`;
  }
}

export function bucketEnd(date: string, bucket: TimeBucket): string {
  const start = bucketStart(date, bucket);
  switch (bucket) {
    case "Day":
      return start;
    case "Week":
      return addDays(start, 6);
    case "Month":
      return addDays(addMonths(start, 1), -1);
    case "Quarter":
      return addDays(addMonths(start, 3), -1);
    case "Year":
      return addDays(addMonths(start, 12), -1);
  }
}

function sorted(periods: readonly Period[]): readonly Period[] {
  return [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}
