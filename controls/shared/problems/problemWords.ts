import type { Words } from "../words";
import { SIGN_IN_WORD_KEYS } from "../signIn/signInWords";

/** Words about connections and about Business Central's answers, whatever was asked. */
export const PROBLEM_WORD_KEYS = [
  "NoConnectionPermission",
  "AskAdministratorForRole",
  "ConnectionFailed",
  "NotConnected",
  "NotConnectedExplained",
  "SeveralCompanies",
  "SeveralCompaniesExplained",
  "NoneForCompany",
  "NoneForCompanyExplained",
  "ConnectionIncomplete",
  "AddressMissing",
  "AddressNotAnUrl",
  "AddressHoldsCredentials",
  "AddressNotEncrypted",
  "AddressNotOData",
  "AddressHiddenCharacter",
  "AddressBackslash",
  "AddressFragment",
  "AddressHostUnclear",
  "AddressQueryOption",
  "UserNameMissing",
  "AccessKeyMissing",
  "AccessKeyMissingExplained",
  ...SIGN_IN_WORD_KEYS,
  "CompanyNotFound",
  "CompanyNotFoundExplained",
  "Unreachable",
  "UnreachableExplained",
  "CrossOrigin",
  "CrossOriginExplained",
  "Timeout",
  "TimeoutExplained",
  "Deadline",
  "DeadlineExplained",
  "WrongAnswer",
  "WrongAnswerExplained",
  "ContradictionExplained",
  "Unauthorized",
  "UnauthorizedExplained",
  "Forbidden",
  "ForbiddenExplained",
  "Throttled",
  "ThrottledExplained",
  "ThrottledForSeconds",
  "Unavailable",
  "UnavailableExplained",
  "Refused",
  "RefusedExplained",
  "RefusedWithDetail",
  "OtherServer",
  "OtherServerExplained",
  "NotBusinessCentral",
  "GotHtml",
  "GotRedirect",
  "GotOtherJson",
  "AnswerBroken",
  "AnswerBrokenExplained",
  "UnexpectedProperty",
  "UnexpectedPropertyExplained",
] as const;

export type ProblemWord = (typeof PROBLEM_WORD_KEYS)[number];

/** What tells of a problem: any words that have these. */
export type ProblemTexts = Words<ProblemWord>;

/** A problem as people read it. */
export interface ProblemWords {
  readonly headline: string;
  /** What it means and who can mend it; null where there is nothing to add. */
  readonly explanation: string | null;
}
