import type { CalendarDate, ClockTime } from "./userFormats";

/** A moment as clocks and calendars of some place show it. */
export interface WallTime extends CalendarDate, ClockTime {}

const MINUTE_MS = 60_000;

/** Making one takes longer than asking it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) {
    return known;
  }
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What a clock in the time zone (IANA name) shows at the instant. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const parts = clockOf(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read("year"), month: read("month"), day: read("day"), hour: read("hour"), minute: read("minute") };
}

/** Minutes that the time zone is ahead of UTC at the instant. */
export function offsetMinutesAt(instant: Date, timeZone: string): number {
  const wholeMinute = Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS;
  return (utcMilliseconds(wallTimeAt(instant, timeZone)) - wholeMinute) / MINUTE_MS;
}

/** The instant at which a clock in the time zone shows the wall time; in the hour that does not exist in spring, an hour later. */
export function instantAt(wall: WallTime, timeZone: string): Date {
  const asUtc = utcMilliseconds(wall);
  const guess = asUtc - offsetMinutesAt(new Date(asUtc), timeZone) * MINUTE_MS;
  return new Date(asUtc - offsetMinutesAt(new Date(guess), timeZone) * MINUTE_MS);
}

function utcMilliseconds({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
