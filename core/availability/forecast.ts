import type { CalendarDate } from "../values/calendarDate";
import { addDays } from "../values/calendarDate";
import { promisePool } from "./promise/promisePool";
import type { Ledger } from "./promise/ledger";

/** One step of a stepped line: the balance holds from this day until the next point. */
export interface ForecastPoint {
  readonly date: CalendarDate;
  /** What will lie there if every open order is kept to, in the base unit. */
  readonly balance: number;
  /** What can leave from this day on without lacking later; never above `balance`, never below zero. */
  readonly available: number;
}

/** The stock over the coming days, first point today, last point `days` later. What is owed and overdue counts as today; what is overdue to come does not count. */
export function forecast(ledger: Ledger, today: CalendarDate, days: number): readonly ForecastPoint[] {
  const pool = promisePool(ledger, today);
  const end = addDays(today, days);
  const dates = pool.dates().filter((date) => date <= end);
  return [...dates, ...(dates.includes(end) ? [] : [end])].map((date) => ({
    date,
    balance: pool.balanceOn(date),
    available: pool.freeOn(date),
  }));
}
