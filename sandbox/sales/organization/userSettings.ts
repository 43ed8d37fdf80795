import type { Organization } from "./organization";
import { ENGLISH } from "../schema/labelIn";
import { numberOf } from "../store/row";

/** Time zone codes of usersettings.timezonecode that the sandbox knows; the code is the platform's, the name the IANA one. */
const TIME_ZONES: Readonly<Record<number, string>> = {
  85: "Europe/London",
  92: "Etc/UTC",
  110: "Europe/Oslo",
  105: "Europe/Paris",
  35: "America/New_York",
};

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
  return {
    languageId: languageOf(organization, userId),
    locale: LOCALES[locale] ?? "en-US",
    timeZone: TIME_ZONES[zone] ?? "Etc/UTC",
  };
}
