import { dayReader } from "../../core/values/userDay";
import type { DayOf, OffsetMinutes } from "../../core/values/userDay";

/** Days in the time zone that the user has in Sales. */
export function userDays(xrm: Pick<typeof Xrm, "Utility">): DayOf {
  return dayReader(userOffset(xrm));
}

/** How far the user's time zone in Sales is from UTC. */
export function userOffset({ Utility }: Pick<typeof Xrm, "Utility">): OffsetMinutes {
  return offsetOf(Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes(), new Date());
}

/**
 * The client API tells scripts the offset of now only, which is an hour off for days on the other side of a change of clocks. Where the browser
 * has the same offset now it stands in the same zone, and knows it for any moment.
 * @param minutesNow ahead of UTC
 */
export function offsetOf(minutesNow: number, now: Date): OffsetMinutes {
  const ofBrowser: OffsetMinutes = (at) => -at.getTimezoneOffset();
  return ofBrowser(now) === minutesNow ? ofBrowser : () => minutesNow;
}
