import { calendarDate } from "./calendarDate";
import type { CalendarDate } from "./calendarDate";

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;

/** Dataverse's smallest dates; BC's own empty date is known to `calendarDate`. */
const EMPTY_YEARS = ["1753-", "1900-"];

/**
 * Reads a day. In environments where another solution brought the column it may hold a time: midnight of the writer's time zone, told
 * in UTC. The nearest midnight in UTC is that day, wherever the writer sits.
 */
export function dayOf(value: unknown): CalendarDate | null {
  const day = calendarDate(hasTime(value) ? nearestDay(value) : value);
  return day === null || EMPTY_YEARS.some((year) => day.startsWith(year)) ? null : day;
}

function hasTime(value: unknown): value is string {
  return typeof value === "string" && /T\d\d:/.test(value);
}

function nearestDay(instant: string): string | null {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? null : new Date(time + HALF_A_DAY_MS).toISOString().slice(0, 10);
}
