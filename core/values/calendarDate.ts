/**
 * A day of the calendar, `YYYY-MM-DD`, as Business Central and Dataverse's date-only columns write it. It is nobody's midnight: it is never
 * turned into a moment, so no time zone can shift it. Two of them compare as text.
 */
export type CalendarDate = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;
/** How Business Central writes an empty date. */
const BLANK = "0001-01-01";
const FIRST = Date.parse("0000-01-01");
const AFTER_LAST = Date.parse("9999-12-31") + DAY_MS;

/** Reads a day from the wire; the time of a date-only column that comes with one is left off. Null for nothing, for BC's empty date and for what is no day. */
export function calendarDate(value: unknown): CalendarDate | null {
  if (typeof value !== "string") {
    return null;
  }
  const day = value.slice(0, BLANK.length);
  return day !== BLANK && isCalendarDate(day) ? day : null;
}

/** The day that `moment` has on this machine's calendar: what "today" means to the person in front of it. */
export function localCalendarDate(moment: Date): CalendarDate {
  return dateOf(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** @param month from 0 */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return dayOf(Date.UTC(year, month, day));
}

/** @param days whole days, negative for earlier ones */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayOf(Date.parse(date) + days * DAY_MS);
}

/** Days from one date to another, negative backwards. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The later of two days; null counts as no demand. */
export function laterOf(date: CalendarDate, other: CalendarDate | null): CalendarDate {
  return other !== null && other > date ? other : date;
}

/** The last of some days; null where there is none. */
export function lastOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce((last, day) => (day === null ? last : laterOf(day, last)), null);
}

/** `Date.parse` takes 31 February for 3 March; its day of the month tells. */
function isCalendarDate(text: string): text is CalendarDate {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).getUTCDate() === Number(text.slice(-2));
}

/** Midnight in UTC is a day by itself, so that nothing has to be read again; a thousand lines take hundreds of thousands of days. */
function dayOf(utc: number): CalendarDate {
  const text = new Date(utc).toISOString();
  if (!(utc >= FIRST && utc < AFTER_LAST)) {
    throw new RangeError(`The calendar ends at the year 9999; ${text.slice(0, BLANK.length)} is beyond.`);
  }
  return text.slice(0, BLANK.length) as CalendarDate;
}
