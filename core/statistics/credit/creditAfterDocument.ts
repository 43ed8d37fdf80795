import type { CreditStage } from "../../documents/creditQuestion";
import { creditPicture } from "../creditPicture";
import type { CreditPicture } from "../creditPicture";
import type { Figures } from "../figures";

/** Whose VAT an amount bears. `taxOfSales`: what Sales reckons, which Business Central does not read. `withoutVat`: none, so that it may be higher. */
export type CountedVat = "withVat" | "taxOfSales" | "withoutVat";

/** What a document adds to what its payer owes, in Business Central's local currency. */
export interface CountedAmount {
  readonly vat: CountedVat;
  readonly least: number;
  /** Null: not known. */
  readonly most: number | null;
  /** Business Central, which counts by a rate of its own, has not told it. */
  readonly isRateOfSales: boolean;
}

/** What Business Central did not tell of how it would count, the weightiest first. `someVat`: the VAT of some lines. */
export type Doubt = "withoutVat" | "taxOfSales" | "rateOfSales" | "payer" | "someVat";

export type MissingAmount = "amount" | "currency" | "localCurrency" | "rate";

export interface CreditDocument {
  readonly stage: CreditStage;
  readonly amount: CountedAmount | { readonly missing: MissingAmount };
}

/** What a document does to its payer's credit. Amounts are in BC's local currency. */
export type CreditAfterDocument =
  | {
      readonly kind: "judged";
      /** With the least that the document may add. */
      readonly after: Exclude<CreditPicture, { kind: "unknown" }>;
      /** The least that the document adds. */
      readonly added: number;
      /** How far the payer is over without it, zero or more. */
      readonly before: number;
      readonly vat: CountedVat;
      /** What could turn within into over, or change by how much it is over; null: nothing. */
      readonly doubt: Doubt | null;
    }
  | { readonly kind: "counted" }
  | { readonly kind: "closed" }
  | { readonly kind: "unknown"; readonly missing: MissingAmount | "total" | "creditLimit" };

/**
 * Judges a document as BC's credit warning does when its order is made: the payer's total and the document together against the limit (page
 * 343 Check Credit Limit). A quote counts with its whole amount, and an order that Business Central holds is in the total already.
 * @param isPayerCertain Business Central has told who pays
 */
export function creditAfterDocument(
  figures: Figures,
  document: CreditDocument,
  isPayerCertain: boolean,
): CreditAfterDocument {
  if (document.stage !== "open") {
    return { kind: document.stage };
  }
  const { amount } = document;
  if ("missing" in amount) {
    return { kind: "unknown", missing: amount.missing };
  }
  const after = creditPicture(figures, amount.least);
  if (after.kind === "unknown") {
    return { kind: "unknown", missing: after.missing };
  }
  const before = creditPicture(figures);
  return {
    kind: "judged",
    after,
    added: amount.least,
    before: before.kind === "over" ? before.over : 0,
    vat: amount.vat,
    doubt: doubtOf(figures, { amount, isPayerCertain }, after.kind),
  };
}

function doubtOf(
  figures: Figures,
  { amount, isPayerCertain }: { readonly amount: CountedAmount; readonly isPayerCertain: boolean },
  kind: CreditPicture["kind"],
): Doubt | null {
  if (!isPayerCertain) {
    return amount.vat === "withVat" ? "payer" : amount.vat;
  }
  // Without a limit nothing can be over it.
  if (kind === "noLimit") {
    return null;
  }
  if (amount.vat !== "withVat" || amount.most === null) {
    return amount.vat === "withVat" ? "someVat" : amount.vat;
  }
  if (amount.isRateOfSales) {
    return "rateOfSales";
  }
  const isSure = kind === "over" ? amount.least === amount.most : creditPicture(figures, amount.most).kind === kind;
  return isSure ? null : "someVat";
}
