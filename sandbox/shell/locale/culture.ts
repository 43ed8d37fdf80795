import type { Session } from "../../contract/tableDescription";
import type { UserFormats } from "../../contract/userFormats";
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
  /** BCP 47 tag of the words, and of the names of days and months. */
  readonly locale: string;
  readonly words: Words;
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  readonly formats: UserFormats;
}

/** @throws UnsupportedError for languages other than English and Norwegian Bokmål */
export function cultureOf({
  languageId,
  timeZone,
  formats,
  organization,
}: Pick<Session, "languageId" | "timeZone" | "formats" | "organization">): Culture {
  const shared = { languageId, baseLanguageId: organization.languageId, timeZone, formats };
  switch (languageId) {
    case ENGLISH:
      return {
        ...shared,
        locale: "en-US",
        words: english,
      };
    case NORWEGIAN:
      return {
        ...shared,
        locale: "nb-NO",
        words: norwegian,
      };
    default:
      throw new UnsupportedError(
        `the language ${String(languageId)}`,
        "Give the user 1033 (English) or 1044 (Norwegian).",
      );
  }
}
