import { format } from "../../core/values/format";
import type { Format } from "../../core/values/format";
import { dayAt } from "../../core/values/userDay";
import type { GroupStrings } from "../../strings/resources";
import { writeNumber } from "./numberSymbols";
import type { NumberSymbols } from "./numberSymbols";
import { offsetOf } from "./userDays";
import { writePattern } from "./writePattern";

const MINUTE_MS = 60_000;

/**
 * Figures, days and moments as Sales keeps them for the user, as the controls on its forms write them.
 * @param numbers null: in the form of the language
 */
export function userFormat(
  { Utility }: Pick<typeof Xrm, "Utility">,
  strings: GroupStrings<"time">,
  now: () => Date,
  numbers: NumberSymbols | null = null,
): Format {
  const culture = strings("Culture");
  const { userSettings } = Utility.getGlobalContext();
  const { dateFormattingInfo: dates } = userSettings;
  const offsetMinutes = offsetOf(userSettings.getTimeZoneOffsetMinutes(), now());
  return format({
    culture,
    justNow: strings("JustNow"),
    decimal: (value, decimals) =>
      numbers === null
        ? value.toLocaleString(culture, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
        : writeNumber(value, decimals, numbers),
    shortDate: (day) => writePattern(dates.ShortDatePattern, new Date(day), dates),
    time: (at) => writePattern(dates.ShortTimePattern, new Date(at.getTime() + offsetMinutes(at) * MINUTE_MS), dates),
    dayAt: (at) => dayAt(at, offsetMinutes),
    now,
  });
}
