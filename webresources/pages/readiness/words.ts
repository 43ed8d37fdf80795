import { RULE_IDS } from "../../../core/orders/readiness/rules";
import type { RuleId } from "../../../core/orders/readiness/rules";
import { wordsOf } from "../../shared/loadTexts";

const REASON_KEYS = [
  "notOpenOrder", "notOpenQuote", "integrationOff", "takenByHandOrder", "takenByHandQuote", "integrationUser", "companyMissing", "companyNotConnected",
  "customerMissing", "contactWithoutAccount", "notACustomer", "accountNotCoupledCertain", "accountNotCoupledLikely", "customerBlocked", "accountInactive",
  "noLines", "writeIn", "productNotActive", "productType", "itemUnknown", "itemUnknownWithoutNumber", "productNeverSynchronised", "itemBlocked",
  "unitNotInGroup", "currencyUnknown", "foreignCurrency", "addressIncomplete", "countryTooLong", "countryNotACode", "nameCut", "headerDiscountAmount",
  "headerDiscountPercentage", "priceListEdited", "overCreditLimit", "overdue", "notAvailable", "notAvailableNow", "notAvailableHere",
] as const;

type ReasonKey = (typeof REASON_KEYS)[number];

/** The words of the page by their names in strings/readiness.*.resx. */
export const WORD_KEYS = [
  "Culture", "HeadingOrder", "HeadingQuote", "HeadingOrders", "HeadingQuotes", "Unnamed", "Line",
  "Checking", "CheckingMany", "AskingBusinessCentral", "HandingOver",
  "Ready", "ReadyPartly", "Warning", "Warnings", "Blocked", "BlockedMany", "SummaryReady", "SummaryLeftOut", "SummaryNone", "SummaryDone",
  "SeverityBlocks", "SeverityWarns", "SeverityPassed", "SeverityNotChecked", "NotReadable", "NotAsked", "PassedChecks",
  "FixOpen", "FixOnOrder", "FixOnQuote",
  "ConfirmOrderByJob", "ConfirmOrderByHand", "ConfirmOrder", "ConfirmQuoteByJob", "ConfirmQuoteByHand", "ConfirmQuote", "ConfirmOrders", "ConfirmQuotes",
  "Submit", "Activate", "SubmitMany", "ActivateMany", "CheckAgain", "Close",
  "DoneOrder", "DoneQuote", "AlreadyOrder", "AlreadyQuote", "NotOpenAnyMore", "Changed", "Refused", "Unreachable", "Uncertain",
  "ProblemNoPermission", "ProblemNoPermissionNamed", "ProblemNotFound", "ProblemFailed", "BadRequest",
  "BillTo", "ShipTo", "Part_line1", "Part_postalCode", "Part_city", "Part_country",
  ...RULE_IDS.map((id) => `Check_${id}` as const),
  ...REASON_KEYS.map((key) => `Reason_${key}` as const),
] as const;

export type WordKey = Exclude<(typeof WORD_KEYS)[number], `Check_${string}` | `Reason_${string}`> | `Check_${RuleId}` | `Reason_${ReasonKey}`;

/** A text in the user's language with `{0}`, `{1}` … filled in. Text only: never markup. */
export type Words = (key: WordKey, ...values: readonly string[]) => string;

export function words(texts: ReadonlyMap<string, string>): Words {
  return wordsOf<WordKey>(texts);
}
