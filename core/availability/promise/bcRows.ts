import type { CalendarDate } from "../../values/calendarDate";
import { toTicks } from "../../values/quantity";
import { periodEnd, periodStart } from "../dates/dateFormula";
import type { DateFormula } from "../dates/dateFormula";
import type { HeldLine, Ledger, Receipt } from "./ledger";

/** How a company checks availability: page 1, "Check-Avail. Period Calc." and "Check-Avail. Time Bucket". */
export interface CheckSettings {
  /** Blank: without limit. */
  readonly period: DateFormula;
  readonly bucket: TimeBucket;
}

export type TimeBucket = "Day" | "Week" | "Month" | "Quarter" | "Year";

/** A date of a row; a blank one sorts before all others, as `0D` does. */
export type RowDate = CalendarDate | "";
/** A day after the last of any look-ahead. */
export const FOR_EVER: CalendarDate = "9999-12-31";

/** One row of BC's temporary table "Availability at Date", in ticks of the base unit. */
export interface Row {
  readonly start: RowDate;
  readonly end: RowDate;
  readonly receipt: number;
  readonly requirement: number;
}

const UNITS = { Day: "D", Week: "W", Month: "M", Quarter: "Q", Year: "Y" } as const;

/** What a change of the own line takes away from, or adds to, the rows (cu 5790 `SetChangedSalesLine`, `UpdateScheduledReceipt`). */
export interface OwnInRows {
  /** The own line as it stands in BC, where it counts as demand. */
  readonly counted: HeldLine | null;
}

/** Rows by date, unreserved (cu 5790 `CalculateAvailability`): drop shipments are filtered off, requisition lines are in. */
export function rowsByDate(
  ledger: Ledger,
  { counted }: OwnInRows,
  { from, to }: { readonly from: RowDate; readonly to: RowDate },
): readonly Row[] {
  const rows = new Map<RowDate, { receipt: number; requirement: number }>();
  const add = (date: RowDate, receipt: number, requirement: number) => {
    if (date < from || date > to || (receipt === 0 && requirement === 0)) {
      return;
    }
    const row = rows.get(date) ?? { receipt: 0, requirement: 0 };
    rows.set(date, { receipt: row.receipt + receipt, requirement: row.requirement + requirement });
  };
  for (const receipt of ledger.receipts.filter(goesThroughPlace)) {
    add(receipt.date ?? "", toTicks(receipt.quantity) - toTicks(receipt.reserved), 0);
  }
  for (const { date, quantity, reserved } of ledger.requirements) {
    add(date ?? "", 0, toTicks(quantity) - toTicks(reserved));
  }
  if (counted !== null) {
    add(counted.shipmentDate ?? "", 0, toTicks(counted.outstanding) - toTicks(reservedOf(counted)));
  }
  return sorted([...rows].map(([date, row]) => ({ start: date, end: date, ...row })));
}

export function goesThroughPlace({ kind }: Receipt): boolean {
  return kind !== "dropShipment";
}

export function reservedOf({ reservedOnInventory, reservedReceipts }: HeldLine): number {
  return reservedReceipts.reduce((total, { quantity }) => total + quantity, reservedOnInventory);
}

/** Adds a receipt to rows (cu 5790 `UpdateScheduledReceipt`). @param ticks of the base unit */
export function withReceipt(rows: readonly Row[], date: RowDate, ticks: number): readonly Row[] {
  if (ticks === 0) {
    return rows;
  }
  const row = rows.find(({ start }) => start === date) ?? { start: date, end: date, receipt: 0, requirement: 0 };
  return sorted([...rows.filter((each) => each !== row), { ...row, receipt: row.receipt + ticks }]);
}

/** Rows by period (cu 5790 `CalculateAvailabilityByPeriod`); rows without a date stay by themselves. */
export function rowsByPeriod(rows: readonly Row[], bucket: TimeBucket): readonly Row[] {
  const periods = new Map<RowDate, Row>();
  for (const row of rows) {
    const [start, end] =
      row.start === ""
        ? (["", ""] as const)
        : ([periodStart(row.start, UNITS[bucket]), periodEnd(row.start, UNITS[bucket])] as const);
    const { receipt = 0, requirement = 0 } = periods.get(start) ?? {};
    periods.set(start, { start, end, receipt: receipt + row.receipt, requirement: requirement + row.requirement });
  }
  return sorted([...periods.values()]);
}

export function bucketEnd(date: CalendarDate, bucket: TimeBucket): CalendarDate {
  return periodEnd(date, UNITS[bucket]);
}

export function bucketStart(date: CalendarDate, bucket: TimeBucket): CalendarDate {
  return periodStart(date, UNITS[bucket]);
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : 0));
}
