import type { CalendarDate } from "./calendarDate";
import { usualPrecision } from "./money";
import type { Currency } from "./money";
import { QUANTITY_DECIMALS } from "./quantity";
import { once, remembered } from "./remembered";

/** How figures, days and moments are written for this user: one form of each on every screen. */
export interface Format {
  /** As many decimals as the number has, at most five. */
  readonly quantity: (value: number) => string;
  /** An amount with the currency's code and decimals, e.g. "NOK 22 625.00", which no line break parts. */
  readonly money: (value: number, currency: Pick<Currency, "code" | "precision">) => string;
  /**
   * An amount in a currency of which only the code is known, with the decimals that ISO 4217 gives it, and more where the amount has them.
   * @param code null for BC's own currency, which it leaves away
   */
  readonly amount: (value: number, code: string | null) => string;
  /** A number with just so many decimals. */
  readonly decimal: (value: number, decimals: number) => string;
  /** A day in a sentence, e.g. "19 Dec" or "19. desember"; with its year where that is not this year. */
  readonly day: (day: CalendarDate) => string;
  /** A day where there is little room, e.g. "19 Dec" or "19. des.": never in a sentence, which its full stop would end. */
  readonly briefDay: (day: CalendarDate) => string;
  /** A day in a table, in the user's short form. */
  readonly shortDate: (day: CalendarDate) => string;
  /** Hour and minute as the user reads clocks, in the user's time zone; with the day where it is not today. */
  readonly moment: (at: Date) => string;
  /** How long ago, e.g. "2 minutes ago"; after an hour the moment itself. */
  readonly age: (from: Date, now: Date) => string;
}

/** What the host knows of the way in which this user reads figures and days. */
export interface Conventions {
  /** BCP 47 tag of the language of the words beside the figures, so that "for 2 minutter siden" never stands in an English sentence. */
  readonly culture: string;
  /** The words for an age of less than a minute. */
  readonly justNow: string;
  readonly decimal: (value: number, decimals: number) => string;
  readonly shortDate: (day: CalendarDate) => string;
  /** Hour and minute in the user's time zone. */
  readonly time: (at: Date) => string;
  /** The day that a moment has in the user's time zone; null beyond the calendar. */
  readonly dayAt: (at: Date) => CalendarDate | null;
  readonly now: () => Date;
}

const MINUTE_S = 60;
const HOUR_S = 3_600;
const YEAR_LENGTH = "YYYY".length;

export function format(conventions: Conventions): Format {
  const { culture, decimal, shortDate } = conventions;
  const today = () => conventions.dayAt(conventions.now());
  const { inSentence, brief, minutes } = formattersOf(culture);
  let thisYear: string | null = null;
  // Hosts are slow to tell the time zone, and a screen has hundreds of days.
  const isThisYear = (date: CalendarDate) =>
    date.slice(0, YEAR_LENGTH) === (thisYear ??= today()?.slice(0, YEAR_LENGTH) ?? "");
  const write =
    ({ days, years }: DayFormatters) =>
    (date: CalendarDate) =>
      (isThisYear(date) ? days() : years()).format(Date.parse(date));
  const day = write(inSentence);
  const money: Format["money"] = (value, { code, precision }) => `${code}\u00a0${decimal(value, precision)}`;
  const moment = (at: Date) => {
    const on = conventions.dayAt(at);
    return on === null || on === today() ? conventions.time(at) : `${day(on)} ${conventions.time(at)}`;
  };
  const age = (from: Date, now: Date) => {
    // Clocks of two machines differ; nothing is said to come from the future.
    const seconds = Math.max(0, (now.getTime() - from.getTime()) / 1000);
    if (seconds < MINUTE_S) {
      return conventions.justNow;
    }
    return seconds < HOUR_S ? minutes().format(-Math.floor(seconds / MINUTE_S), "minute") : moment(from);
  };
  return {
    quantity: (value) => decimal(value, decimalsOf(value)),
    money,
    amount: (value, code) => {
      const precision = Math.max(usualPrecision(code), decimalsOf(value));
      return code === null ? decimal(value, precision) : money(value, { code, precision });
    },
    decimal,
    day,
    briefDay: write(brief),
    shortDate,
    moment,
    age,
  };
}

interface DayFormatters {
  readonly days: () => Intl.DateTimeFormat;
  readonly years: () => Intl.DateTimeFormat;
}

interface Formatters {
  readonly inSentence: DayFormatters;
  readonly brief: DayFormatters;
  readonly minutes: () => Intl.RelativeTimeFormat;
}

/** They are slow to make, and hosts ask for a new format whenever anything changes: each is made when it is needed, and kept. */
const formattersOf = remembered((culture: string): Formatters => {
  const withMonth = (month: () => "short" | "long"): DayFormatters => {
    const written = () => ({ day: "numeric", month: month(), timeZone: "UTC" }) as const;
    return {
      days: once(() => new Intl.DateTimeFormat(culture, written())),
      years: once(() => new Intl.DateTimeFormat(culture, { ...written(), year: "numeric" })),
    };
  };
  return {
    inSentence: withMonth(() => monthStyle(culture)),
    brief: withMonth(() => "short"),
    minutes: once(() => new Intl.RelativeTimeFormat(culture)),
  };
});

/** Short months, but in languages that shorten them with a full stop, which would end a sentence twice ("19. des.."). */
function monthStyle(culture: string): "short" | "long" {
  const december = new Intl.DateTimeFormat(culture, { day: "numeric", month: "short", timeZone: "UTC" });
  return december.format(Date.UTC(2000, 11)).endsWith(".") ? "long" : "short";
}

function decimalsOf(value: number): number {
  const [, decimals = ""] = value.toFixed(QUANTITY_DECIMALS).replace(/0+$/, "").split(".");
  return decimals.length;
}
