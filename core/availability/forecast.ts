import type { CalendarDate } from "../values/calendarDate";
import { addDays } from "../values/calendarDate";
import type { Stock } from "./itemStock";
import { projection } from "./projection";

/** One step of a stepped line: the balance holds from this day until the next point. */
export interface ForecastPoint {
  readonly date: CalendarDate;
  /** What will lie there if every open order is kept to, in the base unit. */
  readonly balance: number;
  /** What can be taken from this day on without lacking it later; never above `balance`. */
  readonly available: number;
}

/**
 * The stock over the coming days, first point today, last point `days` later. Overdue movements count as today.
 * @param leftOut number of the BC order whose own demand is not to be counted, null for none
 */
export function forecast(
  stock: Stock,
  today: CalendarDate,
  days: number,
  leftOut: string | null = null,
): readonly ForecastPoint[] {
  const plan = projection(stock, today, leftOut?.trim().toUpperCase() ?? null);
  const end = addDays(today, days);
  const dates = plan.dates().filter((date) => date <= end);
  return [...dates, ...(dates.includes(end) ? [] : [end])].map((date) => ({
    date,
    balance: plan.balanceOn(date),
    available: plan.availableOn(date),
  }));
}
