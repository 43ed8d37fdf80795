import type { Organization } from "./organization";
import { notImplemented } from "../errors";
import { ENGLISH } from "../schema/labelIn";
import { numberOf } from "../store/row";
import { TIME_ZONES } from "./timeZones";

/** Number and date formats by usersettings.localeid. */
const LOCALES: Readonly<Record<number, string>> = { 1033: "en-US", 1044: "nb-NO", 2057: "en-GB" };

/** How one user wants to see texts, numbers and times. */
export interface UserSettings {
  readonly languageId: number;
  /** BCP 47, for numbers and dates. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

export function languageOf(organization: Organization, userId: string): number {
  const chosen = numberOf(organization.store.get("usersettings", userId)?.uilanguageid);
  // 0 stands for the organisation's base language.
  return chosen !== null && chosen !== 0 ? chosen : ENGLISH;
}

export function settingsOf(organization: Organization, userId: string): UserSettings {
  const row = organization.store.get("usersettings", userId);
  const locale = numberOf(row?.localeid) ?? ENGLISH;
  const zone = numberOf(row?.timezonecode) ?? 110;
  const timeZone = TIME_ZONES[zone];
  if (timeZone === undefined) {
    throw notImplemented(`the time zone code ${zone} in the settings of a user`);
  }
  return {
    languageId: languageOf(organization, userId),
    locale: LOCALES[locale] ?? "en-US",
    timeZone,
  };
}
