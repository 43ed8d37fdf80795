import { calendarDate, localCalendarDate } from "./calendarDate";
import type { CalendarDate } from "./calendarDate";
import { remembered } from "./remembered";

/** Minutes that the user's time zone in Sales is ahead of UTC at a moment. */
export type OffsetMinutes = (at: Date) => number;

/** Reads the day that a date column means to the user; null for nothing and for what is no day. */
export type DayOf = (value: unknown) => CalendarDate | null;

const MINUTE_MS = 60_000;
const DATE_ONLY_LENGTH = "YYYY-MM-DD".length;

/** Dataverse's smallest dates, which stand for none; BC's own empty date is known to `calendarDate`. */
const EMPTY_YEARS = ["1753-", "1899-", "1900-"];

/**
 * The one reading of days. Sales keeps a day in three ways: as the day itself, as the moment at which it begins in the time zone of who wrote
 * it (`requestdeliveryby`), which its forms show as the day that moment has for the user, and, in a control's inputs, as midnight of the browser.
 */
export function dayReader(offsetMinutes: OffsetMinutes): DayOf {
  const dayOf: DayOf = (value) => {
    const day = read(value, offsetMinutes);
    return day === null || isEmptyYear(day) ? null : day;
  };
  // Most lines of a document want the same day, and hosts are slow to tell the time zone.
  const ofText = remembered<string, CalendarDate | null>(dayOf);
  return (value) => (typeof value === "string" ? ofText(value) : dayOf(value));
}

function read(value: unknown, offsetMinutes: OffsetMinutes): CalendarDate | null {
  if (typeof value === "string" && value.length === DATE_ONLY_LENGTH) {
    return calendarDate(value);
  }
  const moment = value instanceof Date ? value : new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(moment.getTime())) {
    return null;
  }
  if (value instanceof Date && isMidnightHere(moment)) {
    return localCalendarDate(moment);
  }
  return dayAt(moment, offsetMinutes);
}

/** The day that a moment has for this user; null beyond the calendar. */
export function dayAt(moment: Date, offsetMinutes: OffsetMinutes): CalendarDate | null {
  return calendarDate(new Date(moment.getTime() + offsetMinutes(moment) * MINUTE_MS).toISOString());
}

/** The moment at which the day begins for this user, as `requestdeliveryby` is written. */
export function beginningOf(day: CalendarDate, offsetMinutes: OffsetMinutes): string {
  const asUtc = Date.parse(day);
  const guess = asUtc - offsetMinutes(new Date(asUtc)) * MINUTE_MS;
  // Clocks may have changed between the two.
  return new Date(asUtc - offsetMinutes(new Date(guess)) * MINUTE_MS).toISOString();
}

/** Midnight of that day in the browser, which the platform's formatting of dates without time takes. */
export function midnightOf(day: CalendarDate): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

function isMidnightHere(moment: Date): boolean {
  return moment.getHours() === 0 && moment.getMinutes() === 0 && moment.getSeconds() === 0;
}

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;

/**
 * The day of a column for dates alone that Business Central writes. Where another solution brought the column it may hold a time: midnight of
 * the writer's time zone, told in UTC. The nearest midnight in UTC is that day, wherever the writer sits.
 */
export function writersDay(value: unknown): CalendarDate | null {
  const day = calendarDate(hasTime(value) ? nearestDay(value) : value);
  return day === null || isEmptyYear(day) ? null : day;
}

function hasTime(value: unknown): value is string {
  return typeof value === "string" && /T\d\d:/.test(value);
}

function nearestDay(moment: string): string | null {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? null : new Date(time + HALF_A_DAY_MS).toISOString().slice(0, DATE_ONLY_LENGTH);
}

function isEmptyYear(day: CalendarDate): boolean {
  return EMPTY_YEARS.some((year) => day.startsWith(year));
}
