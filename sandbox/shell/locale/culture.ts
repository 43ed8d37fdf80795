import type { Session } from "../../contract/tableDescription";
import { UnsupportedError } from "../unsupported";
import type { Words } from "./english";
import { english } from "./english";
import { norwegian } from "./norwegian";

export const ENGLISH = 1033;
export const NORWEGIAN = 1044;

/** How one person reads words, numbers and dates. */
export interface Culture {
  readonly languageId: number;
  /** Language whose labels are used where the person's own are missing. */
  readonly baseLanguageId: number;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly words: Words;
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  readonly dateOrder: "monthDayYear" | "dayMonthYear";
  readonly shortDatePattern: string;
  readonly shortTimePattern: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
}

/** @throws UnsupportedError for languages other than English and Norwegian Bokmål */
export function cultureOf({
  languageId,
  timeZone,
  organization,
}: Pick<Session, "languageId" | "timeZone" | "organization">): Culture {
  const shared = { languageId, baseLanguageId: organization.languageId, timeZone };
  switch (languageId) {
    case ENGLISH:
      return {
        ...shared,
        locale: "en-US",
        words: english,
        dateOrder: "monthDayYear",
        shortDatePattern: "M/d/yyyy",
        shortTimePattern: "h:mm tt",
        decimalSeparator: ".",
        groupSeparator: ",",
      };
    case NORWEGIAN:
      return {
        ...shared,
        locale: "nb-NO",
        words: norwegian,
        dateOrder: "dayMonthYear",
        shortDatePattern: "dd.MM.yyyy",
        shortTimePattern: "HH:mm",
        decimalSeparator: ",",
        groupSeparator: "\u00a0",
      };
    default:
      throw new UnsupportedError(
        `the language ${String(languageId)}`,
        "Give the user 1033 (English) or 1044 (Norwegian).",
      );
  }
}
