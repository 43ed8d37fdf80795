import { format } from "../../core/values/format";
import type { Format } from "../../core/values/format";
import { dayAt, midnightOf } from "../../core/values/userDay";
import type { GroupStrings } from "../../strings/resources";

/** The platform's behaviour of times that are shown in the user's time zone. */
const USER_LOCAL = 1;

/** Figures, days and moments as the platform writes them for this user. */
export function userFormat(
  { formatting, userSettings }: Pick<ComponentFramework.Context<unknown>, "formatting" | "userSettings">,
  strings: GroupStrings<"time">,
): Format {
  return format({
    culture: strings("Culture"),
    justNow: strings("JustNow"),
    decimal: (value, decimals) => formatting.formatDecimal(value, decimals),
    shortDate: (day) => formatting.formatDateShort(midnightOf(day)),
    time: (at) => formatting.formatTime(at, USER_LOCAL),
    dayAt: (at) => dayAt(at, (moment) => userSettings.getTimeZoneOffsetMinutes(moment)),
    now: () => new Date(),
  });
}
