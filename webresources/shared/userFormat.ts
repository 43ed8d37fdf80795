import { format } from "../../core/values/format";
import type { Format } from "../../core/values/format";
import { dayAt } from "../../core/values/userDay";
import type { GroupStrings } from "../../strings/resources";
import { offsetOf } from "./userDays";

const MINUTE_MS = 60_000;

/** Figures in the form of the language, days and moments as Sales keeps them for the user. */
export function userFormat(
  { Utility }: Pick<typeof Xrm, "Utility">,
  strings: GroupStrings<"time">,
  now: () => Date,
): Format {
  const culture = strings("Culture");
  const { userSettings } = Utility.getGlobalContext();
  const offsetMinutes = offsetOf(userSettings.getTimeZoneOffsetMinutes(), now());
  const times = new Intl.DateTimeFormat(culture, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: userSettings.dateFormattingInfo.ShortTimePattern.includes("h"),
    timeZone: "UTC",
  });
  const dates = new Intl.DateTimeFormat(culture, { dateStyle: "short", timeZone: "UTC" });
  return format({
    culture,
    justNow: strings("JustNow"),
    decimal: (value, decimals) =>
      value.toLocaleString(culture, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    shortDate: (day) => dates.format(Date.parse(day)),
    time: (at) => times.format(at.getTime() + offsetMinutes(at) * MINUTE_MS),
    dayAt: (at) => dayAt(at, offsetMinutes),
    now,
  });
}
