import type { CalendarDate } from "../../core/values/calendarDate";
import { format } from "../shared/format";

/** How amounts, days and moments are written for this user. */
export interface StatisticsFormat {
  readonly amount: (value: number, decimals: number) => string;
  /** A day in the language of the words beside it, e.g. "3 March 2026"; no time zone touches it. */
  readonly day: (day: CalendarDate) => string;
  /** Date and time as this user reads them, in his time zone. */
  readonly moment: (moment: Date) => string;
  /** How long ago, in words. */
  readonly age: (from: Date, now: Date) => string;
}

/** @param culture BCP 47 tag of the language of the words beside the figures */
export function statisticsFormat(formatting: ComponentFramework.Formatting, culture: string): StatisticsFormat {
  const days = new Intl.DateTimeFormat(culture, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return {
    amount: (value, decimals) => formatting.formatDecimal(value, decimals),
    day: (day) => days.format(new Date(day)),
    moment: (moment) => formatting.formatDateShort(moment, true),
    age: format(formatting, culture).age,
  };
}
