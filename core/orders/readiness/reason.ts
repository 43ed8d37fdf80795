import type { SubmittableKind } from "../../documents/documentTable";
import type { NamedRecord } from "../../documents/salesDocument";
import type { UnsureVerdict } from "./facts";

/** The line that a finding is about. */
export interface LineReference {
  readonly id: string;
  readonly position: number;
  readonly name: string;
}

export type AddressPart = "line1" | "postalCode" | "city" | "country";

/** Why Business Central would refuse a document, change it or leave it lying; the data that the words need. */
export type Reason =
  | { readonly kind: "notOpen"; readonly document: SubmittableKind }
  | { readonly kind: "integrationOff" }
  | { readonly kind: "takenByHand"; readonly document: SubmittableKind; readonly company: string }
  | { readonly kind: "integrationUser" }
  | { readonly kind: "companyMissing"; readonly companies: readonly string[] }
  | { readonly kind: "companyNotConnected" }
  | { readonly kind: "customerMissing" }
  | { readonly kind: "contactWithoutAccount"; readonly contact: string }
  | { readonly kind: "notACustomer"; readonly account: string }
  /** `isCertain`: Business Central was asked, or writes statistics for others and not for this one. */
  | { readonly kind: "accountNotCoupled"; readonly account: string; readonly isCertain: boolean }
  | { readonly kind: "customerBlocked"; readonly account: string }
  | { readonly kind: "accountInactive"; readonly account: string }
  | { readonly kind: "noLines" }
  | { readonly kind: "writeIn"; readonly line: LineReference }
  | { readonly kind: "productNotActive"; readonly line: LineReference }
  | { readonly kind: "productType"; readonly line: LineReference }
  | { readonly kind: "itemUnknown"; readonly line: LineReference; readonly number: string | null }
  | { readonly kind: "productNeverSynchronised"; readonly line: LineReference }
  | { readonly kind: "itemBlocked"; readonly line: LineReference }
  | { readonly kind: "unitNotInGroup"; readonly line: LineReference; readonly unit: string }
  | { readonly kind: "currencyUnknown"; readonly currency: string }
  | { readonly kind: "foreignCurrency"; readonly currency: string }
  | {
      readonly kind: "addressIncomplete";
      readonly address: "billTo" | "shipTo";
      readonly missing: readonly AddressPart[];
    }
  | { readonly kind: "countryTooLong"; readonly address: "billTo" | "shipTo"; readonly country: string }
  | { readonly kind: "countryNotACode"; readonly address: "billTo" | "shipTo"; readonly country: string }
  | { readonly kind: "nameCut"; readonly kept: string }
  | { readonly kind: "headerDiscount"; readonly amount: number; readonly percentage: number }
  | { readonly kind: "priceListEdited"; readonly priceList: string }
  | {
      readonly kind: "overCreditLimit";
      readonly over: number;
      readonly limit: number | null;
      readonly currency: string;
    }
  | { readonly kind: "overdue"; readonly amount: number; readonly currency: string }
  | {
      readonly kind: "notAvailable";
      readonly line: LineReference;
      readonly verdict: UnsureVerdict;
    };

/** What mends it. */
export type Fix =
  | ({ readonly kind: "record"; readonly table: string } & NamedRecord)
  /** A field on the document's own form. */
  | { readonly kind: "field"; readonly column: string };

/**
 * `blocks`: Business Central would refuse the document, and it would lie locked until someone notices.
 * `warns`: it may, or it takes the document and makes something else of it.
 */
export type Severity = "blocks" | "warns";

export interface Finding {
  readonly severity: Severity;
  readonly reason: Reason;
  readonly fix: Fix | null;
}
