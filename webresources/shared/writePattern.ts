type Known = "ShortDatePattern" | "ShortTimePattern" | "DateSeparator" | "TimeSeparator";
type Perhaps =
  "AmDesignator" | "PmDesignator" | "DayNames" | "AbbreviatedDayNames" | "MonthNames" | "AbbreviatedMonthNames";

/**
 * What Sales keeps of the user's way with days and clocks; names begin with Sunday and January. Microsoft documents patterns and separators by name,
 * and of the rest only that it is there.
 */
export type DateSettings = Pick<Xrm.DateFormattingInfo, Known> & Partial<Pick<Xrm.DateFormattingInfo, Perhaps>>;

/** Texts in quotes and escaped characters stand as they are; the rest are the specifiers of .NET, the longest first. */
const PARTS = /'[^']*'|"[^"]*"|\\.|d{1,4}|M{1,4}|y{1,5}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|t{1,2}|[/:]/g;
const HALF_DAY_H = 12;
const CENTURY = 100;

/**
 * A moment by one of the user's patterns, in which "/" and ":" stand for the user's own separators.
 * @param at its parts in UTC are what is written
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function writePattern(pattern: string, at: Date, settings: DateSettings): string {
  return pattern.replace(PARTS, (part) => writePart(part, at, settings));
}

function writePart(part: string, at: Date, settings: DateSettings): string {
  const digits = (value: number) => String(value).padStart(part.length, "0");
  const isMorning = at.getUTCHours() < HALF_DAY_H;
  switch (part.charAt(0)) {
    case "d":
      return part.length <= 2
        ? digits(at.getUTCDate())
        : named(part.length === 3 ? settings.AbbreviatedDayNames : settings.DayNames, at.getUTCDay());
    case "M":
      return part.length <= 2
        ? digits(at.getUTCMonth() + 1)
        : named(part.length === 3 ? settings.AbbreviatedMonthNames : settings.MonthNames, at.getUTCMonth());
    case "y":
      return digits(part.length <= 2 ? at.getUTCFullYear() % CENTURY : at.getUTCFullYear());
    case "H":
      return digits(at.getUTCHours());
    case "h":
      return digits(at.getUTCHours() % HALF_DAY_H || HALF_DAY_H);
    case "m":
      return digits(at.getUTCMinutes());
    case "s":
      return digits(at.getUTCSeconds());
    case "t":
      return designator(isMorning, settings).slice(0, part.length === 1 ? 1 : undefined);
    case "/":
      return settings.DateSeparator;
    case ":":
      return settings.TimeSeparator;
    default:
      return part.startsWith("\\") ? part.slice(1) : part.slice(1, -1);
  }
}

function designator(isMorning: boolean, { AmDesignator = "AM", PmDesignator = "PM" }: DateSettings): string {
  return isMorning ? AmDesignator : PmDesignator;
}

/** The number where the name is not told. @param index from 0 */
function named(names: readonly string[] | undefined, index: number): string {
  return names?.[index] ?? String(index + 1);
}
