/** How one user reads days, clocks and numbers, as the columns of `usersettings` say it. */
export interface UserFormats {
  /** .NET pattern in which "/" stands for the separator, e.g. M/d/yyyy. */
  readonly datePattern: string;
  readonly dateSeparator: string;
  /** .NET pattern in which ":" stands for the separator, e.g. h:mm tt. */
  readonly timePattern: string;
  readonly timeSeparator: string;
  readonly decimalSymbol: string;
  readonly numberSeparator: string;
}

export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

const DATE_PARTS = /dd?|MM?|yyyy|yy|\//g;
const TIME_PARTS = /hh?|HH?|mm?|tt|:/g;
const GROUP = /\B(?=(\d{3})+$)/g;

/** Which of a user's patterns is none that can be played, e.g. one with names of months; null: both can. */
export function unplayedPattern({ datePattern, timePattern }: UserFormats): string | null {
  const isPlayed = (pattern: string, parts: RegExp) =>
    (pattern.match(/([A-Za-z])\1*|['"\\]/g) ?? []).every((part) => parts.test(part));
  const patterns = [
    [datePattern, /^(dd?|MM?|yyyy|yy)$/],
    [timePattern, /^(hh?|HH?|mm?|tt)$/],
  ] as const;
  return patterns.find(([pattern, parts]) => !isPlayed(pattern, parts))?.[0] ?? null;
}

/** For instance 11/5/2026 or 05.11.2026. */
export function writeDate({ year, month, day }: CalendarDate, { datePattern, dateSeparator }: UserFormats): string {
  return datePattern.replace(DATE_PARTS, (part) => {
    switch (part.charAt(0)) {
      case "d":
        return padded(day, part);
      case "M":
        return padded(month, part);
      case "y":
        return padded(part.length === 2 ? year % 100 : year, part);
      default:
        return dateSeparator;
    }
  });
}

/** For instance 1:05 PM or 13:05. */
export function writeTime({ hour, minute }: ClockTime, { timePattern, timeSeparator }: UserFormats): string {
  return timePattern.replace(TIME_PARTS, (part) => {
    switch (part.charAt(0)) {
      case "h":
        return padded(hour % 12 === 0 ? 12 : hour % 12, part);
      case "H":
        return padded(hour, part);
      case "m":
        return padded(minute, part);
      case "t":
        return hour < 12 ? "AM" : "PM";
      default:
        return timeSeparator;
    }
  });
}

/** With just so many decimals, the minus of the keyboard and thousands in groups. */
export function writeNumber(value: number, decimals: number, formats: UserFormats): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(GROUP, () => formats.numberSeparator);
  const isBelowZero = value < 0 && /[1-9]/.test(whole + (fraction ?? ""));
  return `${isBelowZero ? "-" : ""}${grouped}${fraction === undefined ? "" : formats.decimalSymbol + fraction}`;
}

function padded(value: number, part: string): string {
  return String(value).padStart(part.length, "0");
}
