/** Where the demo's people work. */
const TIME_ZONE = "Europe/Oslo";
const localClock = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "medium" });

/**
 * The start of a day where the demo's people work, as Dataverse keeps a date of behaviour User Local.
 * @param date ISO date. @returns ISO 8601, UTC, without fractions.
 */
export function localMidnight(date: string): string {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  const start = new Date(utcMidnight - offsetAt(utcMidnight));
  return start.toISOString().replace(/\.\d+Z$/, "Z");
}

const localDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day that it was where the demo's people work.
 * @param time ISO 8601 with a time zone. @returns ISO date; a text that is a date alone comes back as it is.
 */
export function localDate(time: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(time) ? time : localDay.format(new Date(time));
}

/** Milliseconds that local time is ahead of UTC. */
function offsetAt(time: number): number {
  const parts = localClock.formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - time;
}
