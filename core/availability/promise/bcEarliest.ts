import { addDays } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { toTicks } from "../../values/quantity";
import { calcDate } from "../dates/dateFormula";
import { lookAheadEnd, ownInCheck } from "./bcAvailable";
import type { CheckQuestion } from "./bcAvailable";
import { bucketEnd, bucketStart, FOR_EVER, rowsByDate, rowsByPeriod, withReceipt } from "./bcRows";
import type { Row, RowDate } from "./bcRows";
import type { Ledger } from "./ledger";

/**
 * The day that Business Central itself would name for the whole need (cu 311 `EarliestAvailabilityDate`, cu 5790
 * `CalcEarliestAvailabilityDate`): the first net receipt that lifts the sum to the need, with no regard to demand after it. Null where BC
 * leaves it blank. It may be in the past, and it may be earlier for a larger need: show the later of it and the shipment date.
 */
export function earliestByBusinessCentral(ledger: Ledger, question: CheckQuestion): CalendarDate | null {
  const { shipmentDate, needed, unitFactor, settings } = question;
  const need = Math.round(toTicks(needed) * unitFactor);
  const own = ownInCheck(question);
  const counted = { counted: own.isLeftOutAhead ? null : own.stays };
  const days = withOwn(rowsByDate(ledger, counted, { from: "", to: lookAheadEnd(shipmentDate, settings) }));
  const rows = rowsByPeriod(days, settings.bucket);

  const onHand = toTicks(ledger.inventory) - toTicks(ledger.reservedOnInventory);
  const range = findRange(rows, { onHand, need, question });
  if (range === null) {
    return null;
  }
  const isDay = settings.bucket === "Day";
  const exact = isDay ? days : rowsWithin(range.start, range.end);
  return blankAsNull(walkBack(exact, range, need) ?? shipmentDate);

  /** The own old quantity is given back on its old day. */
  function withOwn(all: readonly Row[]): readonly Row[] {
    return own.replaces === null
      ? all
      : withReceipt(all, own.replaces.shipmentDate ?? "", toTicks(own.replaces.outstanding));
  }

  function rowsWithin(start: RowDate, end: RowDate): readonly Row[] {
    const found = rowsByDate(ledger, counted, { from: start, to: end });
    const old = own.replaces?.shipmentDate ?? "";
    return own.replaces !== null && old >= start && old <= end ? withOwn(found) : found;
  }
}

interface Range {
  readonly start: RowDate;
  readonly end: RowDate;
  /** What the running sum had come to, in ticks. */
  readonly available: number;
}

/** The stretch of rows in which the need came to be met; null where it never does. */
function findRange(
  rows: readonly Row[],
  { onHand, need, question }: { readonly onHand: number; readonly need: number; readonly question: CheckQuestion },
): Range | null {
  const { shipmentDate, settings } = question;
  const until = rows.filter(({ start }) => start <= bucketStart(shipmentDate, settings.bucket));
  let available = until.reduce((sum, { receipt, requirement }) => sum + receipt - requirement, onHand);
  let range: Pick<Range, "start" | "end"> | null =
    available >= need
      ? { start: until.find(({ start }) => start !== "")?.start ?? "", end: bucketEnd(shipmentDate, settings.bucket) }
      : null;

  const last = settings.period.length === 0 ? FOR_EVER : calcDate(settings.period, shipmentDate);
  for (const row of rows.filter(({ start }) => start >= addDays(shipmentDate, 1) && start <= last)) {
    const net = row.receipt - row.requirement;
    if (net > 0 && range !== null) {
      break;
    }
    available += net;
    if (net <= 0 && available < need) {
      range = null;
    }
    if (net > 0 && available >= need) {
      range = { start: row.start, end: row.end };
      break;
    }
  }
  return range === null ? null : { ...range, available };
}

/** Takes receipts off again from the end of the range: the day of the one without which the need is not met; null where all can go. */
function walkBack(rows: readonly Row[], { start, end, available }: Range, need: number): RowDate | null {
  let left = available;
  for (const row of rows.filter((each) => each.start >= start && each.start <= end).reverse()) {
    if (left - row.receipt < need) {
      return row.start;
    }
    left -= row.receipt;
  }
  return null;
}

function blankAsNull(date: RowDate): CalendarDate | null {
  return date === "" ? null : date;
}
