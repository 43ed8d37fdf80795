import { writeDate, writeTime } from "../../contract/userFormats";
import type { CalendarDate, ClockTime } from "../../contract/userFormats";
import type { Culture } from "./culture";

/** The date in the person's short form, for instance 11/5/2026 or 05.11.2026. */
export function formatDate(date: CalendarDate, { formats }: Culture): string {
  return writeDate(date, formats);
}

/** The time in the person's short form, for instance 1:05 PM or 13:05. */
export function formatTime(time: ClockTime, { formats }: Culture): string {
  return writeTime(time, formats);
}

/** Reads a typed date in the person's order, or as 2026-11-05; null when it is no date of the calendar. */
export function parseDate(text: string, { formats }: Culture): CalendarDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso !== null) {
    return existing({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  }
  const typed = /^(\d{4}|\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{4}|\d{1,2})$/.exec(text.trim());
  if (typed === null) {
    return null;
  }
  const order = ["d", "M", "y"].sort((a, b) => formats.datePattern.indexOf(a) - formats.datePattern.indexOf(b));
  const numberOf = (part: string) => Number(typed[order.indexOf(part) + 1]);
  const date = { year: numberOf("y"), month: numberOf("M"), day: numberOf("d") };
  return existing({ ...date, year: date.year < 100 ? 2000 + date.year : date.year });
}

/** Reads a typed time such as 13:05, 1:05 PM or 9; null when it is none. */
export function parseTime(text: string): ClockTime | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(text.trim());
  if (match === null) {
    return null;
  }
  const [typedHour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]?.toLowerCase()];
  if (half !== undefined && (typedHour < 1 || typedHour > 12)) {
    return null;
  }
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half === "pm" ? 12 : 0);
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

/** yyyy-MM-dd, as the Web API writes dates without time. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Seconds precision in UTC, as the Web API writes moments. */
export function isoInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** Reads the date part of what the Web API writes, without regard to time zones. */
export function readIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function existing(date: CalendarDate): CalendarDate | null {
  const utc = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return utc.getUTCMonth() === date.month - 1 && utc.getUTCDate() === date.day ? date : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
