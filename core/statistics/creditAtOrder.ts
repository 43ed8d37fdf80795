import type { CreditStage } from "../documents/creditQuestion";
import { creditPicture } from "./creditPicture";
import type { CreditPicture } from "./creditPicture";
import type { Figures } from "./figures";
import { converted } from "../values/money";
import type { Currency } from "../values/money";

/** The open document that would add to what the customer owes. */
export interface CreditDocument {
  /** With tax, in the document's currency; null where it is not known. */
  readonly amount: number | null;
  /** Null where the document names none that the user can read. */
  readonly currency: Currency | null;
  readonly stage: CreditStage;
}

/** What a document does to the customer's credit. Amounts are in BC's local currency. */
export type CreditAtOrder =
  /** `added`: what the document adds. `before`: how far the customer is over without it, zero or more. */
  | {
      readonly kind: "judged";
      readonly after: Exclude<CreditPicture, { kind: "unknown" }>;
      readonly added: number;
      readonly before: number;
    }
  | { readonly kind: "counted" }
  | { readonly kind: "closed" }
  | {
      readonly kind: "unknown";
      readonly missing: "amount" | "currency" | "localCurrency" | "rate" | "total" | "creditLimit";
    };

/** Judges a document as BC's credit warning does when its order is made: total and document together against the limit. */
export function creditAtOrder(figures: Figures, document: CreditDocument): CreditAtOrder {
  if (document.stage !== "open") {
    return { kind: document.stage };
  }
  if (document.amount === null) {
    return { kind: "unknown", missing: "amount" };
  }
  if (document.currency === null) {
    return { kind: "unknown", missing: "currency" };
  }
  if (figures.currency === null) {
    return { kind: "unknown", missing: "localCurrency" };
  }

  const added = converted(document.amount, document.currency, figures.currency);
  if (added === null) {
    return { kind: "unknown", missing: "rate" };
  }
  const after = creditPicture(figures, added);
  if (after.kind === "unknown") {
    return { kind: "unknown", missing: after.missing };
  }
  const before = creditPicture(figures);
  return { kind: "judged", after, added, before: before.kind === "over" ? before.over : 0 };
}
