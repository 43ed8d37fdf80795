/** Calendar days as "2026-11-22"; days compare and sort as text. */
export type Day = string;

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format;
}

/** The day that a moment falls on in a time zone (IANA name). */
export function dayOf(instantMs: number, timeZone: string): Day {
  return formatFor(timeZone).format(instantMs);
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: Day, count: number): Day {
  return new Date(utc(day).getTime() + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or the month's last day when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

/** First day of the week; Dataverse weeks start on Sunday unless the organisation says otherwise, which the sandbox does not. */
export function startOfWeek(day: Day): Day {
  return addDays(day, -utc(day).getUTCDay());
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function startOfYear(day: Day): Day {
  return `${day.slice(0, 5)}01-01`;
}
