import type { Organization } from "./organization";
import { unplayedPattern } from "../../contract/userFormats";
import type { UserFormats } from "../../contract/userFormats";
import { notImplemented } from "../errors";
import { ENGLISH } from "../schema/labelIn";
import { numberOf, textOf } from "../store/row";
import type { Row } from "../store/row";
import { TIME_ZONES } from "./timeZones";

/** How one user wants to see texts, numbers and times. */
export interface UserSettings {
  readonly languageId: number;
  readonly formats: UserFormats;
  /** IANA name. */
  readonly timeZone: string;
}

/** What counts where a user's settings say nothing: the organisation's formats, which are American. */
const OF_ORGANIZATION: UserFormats = {
  datePattern: "M/d/yyyy",
  dateSeparator: "/",
  timePattern: "h:mm tt",
  timeSeparator: ":",
  decimalSymbol: ".",
  numberSeparator: ",",
};

export function languageOf(organization: Organization, userId: string): number {
  const chosen = numberOf(organization.store.get("usersettings", userId)?.uilanguageid);
  // 0 stands for the organisation's base language.
  return chosen !== null && chosen !== 0 ? chosen : ENGLISH;
}

export function settingsOf(organization: Organization, userId: string): UserSettings {
  const row = organization.store.get("usersettings", userId);
  const zone = numberOf(row?.timezonecode) ?? 110;
  const timeZone = TIME_ZONES[zone];
  if (timeZone === undefined) {
    throw notImplemented(`the time zone code ${zone} in the settings of a user`);
  }
  return { languageId: languageOf(organization, userId), formats: formatsOf(row), timeZone };
}

/** Dataverse writes by these columns; `localeid` only says which were proposed. */
function formatsOf(row: Row | undefined): UserFormats {
  const formats = {
    datePattern: textOf(row?.dateformatstring) ?? OF_ORGANIZATION.datePattern,
    dateSeparator: textOf(row?.dateseparator) ?? OF_ORGANIZATION.dateSeparator,
    timePattern: textOf(row?.timeformatstring) ?? OF_ORGANIZATION.timePattern,
    timeSeparator: textOf(row?.timeseparator) ?? OF_ORGANIZATION.timeSeparator,
    decimalSymbol: textOf(row?.decimalsymbol) ?? OF_ORGANIZATION.decimalSymbol,
    numberSeparator: textOf(row?.numberseparator) ?? OF_ORGANIZATION.numberSeparator,
  };
  const unplayed = unplayedPattern(formats);
  if (unplayed !== null) {
    throw notImplemented(`the format '${unplayed}' in the settings of a user`);
  }
  return formats;
}
