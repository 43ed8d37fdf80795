import type { DocumentReading } from "../../core/documents/readDocument";
import type { SalesReader } from "../../core/ports";
import { dayReader } from "../../core/values/userDay";

/** Documents as this user sees them: days are those of the time zone that the user has in Sales. */
export function documentReading(
  sales: SalesReader,
  userSettings: Pick<ComponentFramework.UserSettings, "getTimeZoneOffsetMinutes">,
): DocumentReading {
  return { sales, dayOf: dayReader((at) => userSettings.getTimeZoneOffsetMinutes(at)) };
}
