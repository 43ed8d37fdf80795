import type { CalendarDate } from "../../../core/values/calendarDate";

/** How the page writes amounts, quantities and times. */
export interface Format {
  readonly amount: (value: number, currency: string) => string;
  /** As many decimals as it has, at most five. */
  readonly quantity: (value: number) => string;
  /** Day and month, with the year where it is another one. */
  readonly day: (date: CalendarDate) => string;
  /** Hour and minute in the person's time zone, as he reads clocks. */
  readonly time: (at: Date) => string;
}

export interface Clockwork {
  /** Minutes that the person's time zone is ahead of UTC now. */
  readonly offsetMinutes: number;
  /** As Sales keeps it for the person, e.g. `HH:mm` or `h:mm tt`. */
  readonly timePattern: string;
}

const MINUTE_MS = 60_000;

/** @param culture BCP 47 tag of the language of the words beside the figures */
export function format(culture: string, { offsetMinutes, timePattern }: Clockwork): Format {
  const amounts = new Intl.NumberFormat(culture, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const quantities = new Intl.NumberFormat(culture, { maximumFractionDigits: 5 });
  const times = new Intl.DateTimeFormat(culture, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: timePattern.includes("h"),
    timeZone: "UTC",
  });
  const days = new Intl.DateTimeFormat(culture, { day: "numeric", month: "short", timeZone: "UTC" });
  const years = new Intl.DateTimeFormat(culture, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const thisYear = String(new Date().getFullYear());
  return {
    day: (date) => (date.startsWith(thisYear) ? days : years).format(Date.parse(date)),
    amount: (value, currency) => `${currency} ${amounts.format(value)}`,
    quantity: (value) => quantities.format(value),
    time: (at) => times.format(at.getTime() + offsetMinutes * MINUTE_MS),
  };
}
