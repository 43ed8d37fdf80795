import type { Culture } from "../../locale/culture";
import { formatDate, formatTime, isoDate } from "../../locale/dates";
import { formatNumber } from "../../locale/numbers";
import type { WallTime } from "../../../contract/timeZone";
import { wallTimeAt } from "../../../contract/timeZone";
import { strict } from "../../unsupported";
import { unplayed } from "../unplayed";

/** `context.formatting`. Dates alone are read by their local parts; dates with time in the person's time zone. */
export function createFormatting(culture: Culture): object {
  const long = (style: Intl.DateTimeFormatOptions) => (date: Date) =>
    new Intl.DateTimeFormat(culture.locale, style).format(date);
  return strict("context.formatting", {
    formatInteger: (value: number) => formatNumber(value, 0, culture),
    formatDecimal: (value: number, precision = 2) => formatNumber(value, precision, culture),
    formatCurrency: (value: number, precision = 2, symbol = "") =>
      withSymbol(formatNumber(value, precision, culture), symbol, culture),
    formatDateShort: (date: Date, includeTime = false) => {
      const wall = includeTime ? wallTimeAt(date, culture.timeZone) : localParts(date);
      return includeTime ? `${formatDate(wall, culture)} ${formatTime(wall, culture)}` : formatDate(wall, culture);
    },
    formatDateLong: long({ weekday: "long", year: "numeric", month: "long", day: "numeric" }),
    formatDateLongAbbreviated: long({ weekday: "short", year: "numeric", month: "short", day: "numeric" }),
    formatDateYearMonth: long({ year: "numeric", month: "long" }),
    formatDateAsFilterStringInUTC: (date: Date, includeTime = false) =>
      includeTime ? date.toISOString() : isoDate(localParts(date)),
    ...unplayed("context.formatting", ["formatLanguage", "getWeekOfYear"]),
    formatTime: (date: Date, behavior: number) =>
      formatTime(behavior === USER_LOCAL ? wallTimeAt(date, culture.timeZone) : localParts(date), culture),
  });
}

const USER_LOCAL = 1;

function localParts(date: Date): WallTime {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}

function withSymbol(amount: string, symbol: string, { locale }: Culture): string {
  if (symbol === "") {
    return amount;
  }
  return locale === "en-US" ? symbol + amount : `${symbol} ${amount}`;
}
