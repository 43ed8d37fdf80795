import type { Culture } from "./culture";

interface DateFormatting {
  readonly shortDatePattern: string;
  readonly shortTimePattern: string;
  readonly longDatePattern: string;
  readonly firstDayOfWeek: number;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly amDesignator: string;
  readonly pmDesignator: string;
  readonly dayNames: readonly string[];
  readonly abbreviatedDayNames: readonly string[];
  readonly monthNames: readonly string[];
  readonly abbreviatedMonthNames: readonly string[];
}

interface NumberFormatting {
  readonly numberDecimalDigits: number;
  readonly numberDecimalSeparator: string;
  readonly numberGroupSeparator: string;
  readonly numberGroupSizes: readonly number[];
  readonly negativeSign: string;
  readonly currencyDecimalDigits: number;
  readonly currencyDecimalSeparator: string;
  readonly currencyGroupSeparator: string;
  readonly percentSymbol: string;
}

/** The person's way with dates, in the spelling of client APIs; names begin with Sunday and January. */
export function dateFormattingInfo({ locale, formats }: Culture): DateFormatting {
  const isMonthFirst = formats.datePattern.startsWith("M");
  const hasHalves = formats.timePattern.includes("tt");
  return {
    shortDatePattern: formats.datePattern,
    shortTimePattern: formats.timePattern,
    longDatePattern: isMonthFirst ? "dddd, MMMM d, yyyy" : "dddd d. MMMM yyyy",
    firstDayOfWeek: isMonthFirst ? 0 : 1,
    dateSeparator: formats.dateSeparator,
    timeSeparator: formats.timeSeparator,
    amDesignator: hasHalves ? "AM" : "",
    pmDesignator: hasHalves ? "PM" : "",
    dayNames: names(locale, 7, { weekday: "long" }),
    abbreviatedDayNames: names(locale, 7, { weekday: "short" }),
    monthNames: names(locale, 12, { month: "long" }),
    abbreviatedMonthNames: names(locale, 12, { month: "short" }),
  };
}

/** The person's way with numbers, in the spelling of client APIs. */
export function numberFormattingInfo({ formats }: Culture): NumberFormatting {
  return {
    numberDecimalDigits: 2,
    numberDecimalSeparator: formats.decimalSymbol,
    numberGroupSeparator: formats.numberSeparator,
    numberGroupSizes: [3],
    negativeSign: "-",
    currencyDecimalDigits: 2,
    currencyDecimalSeparator: formats.decimalSymbol,
    currencyGroupSeparator: formats.numberSeparator,
    percentSymbol: "%",
  };
}

/** 2023 began on a Sunday, so that its first days and months are the ones asked for. */
function names(locale: string, count: 7 | 12, style: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
  return Array.from({ length: count }, (_, index) =>
    format.format(Date.UTC(2023, count === 12 ? index : 0, count === 12 ? 1 : index + 1)),
  );
}
