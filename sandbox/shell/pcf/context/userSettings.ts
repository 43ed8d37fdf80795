import type { Session } from "../../../contract/tableDescription";
import type { Culture } from "../../locale/culture";
import { dateFormattingInfo, numberFormattingInfo } from "../../locale/formattingInfo";
import { offsetMinutesAt } from "../../../contract/timeZone";
import { strict } from "../../unsupported";

/** `context.userSettings`; ids in the spelling of client APIs: upper case in braces. */
export function createUserSettings(session: Session, culture: Culture): object {
  return strict("context.userSettings", {
    userId: `{${session.userId.toUpperCase()}}`,
    userName: session.fullName,
    languageId: session.languageId,
    isRTL: false,
    securityRoles: session.roles.map(({ id }) => id),
    dateFormattingInfo: strict("context.userSettings.dateFormattingInfo", dateFormattingInfo(culture)),
    numberFormattingInfo: strict("context.userSettings.numberFormattingInfo", numberFormattingInfo(culture)),
    getTimeZoneOffsetMinutes: (date?: Date) => offsetMinutesAt(date ?? new Date(), culture.timeZone),
  });
}
