import type { SubmitOutcome } from "../../../core/orders/submit";
import type { Difference } from "../../../core/orders/readiness/announcement";
import type { Readiness } from "../../../core/orders/readiness/checkReadiness";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";
import type { RestOfLine } from "../../../core/orders/restOfOrder";
import type { SalesProblem } from "../../../core/ports";
import type { PromisedDays } from "../../../core/orders/readiness/facts";

/** What the page knows of one document. */
export interface PageDocument {
  readonly id: string;
  readonly check: DocumentCheck;
  readonly sale: Sale;
  readonly submission: { readonly kind: "none" } | { readonly kind: "running" } | SubmitOutcome;
}

/**
 * What is to be sold of an order of which part was delivered before. `undecided`: nobody has said; `restFailed`: not all lines could be reduced, so
 * that nobody has either.
 */
export type Sale = "undecided" | "rest" | "restFailed" | "everything";

export type DocumentCheck =
  | { readonly kind: "checking" }
  | { readonly kind: "unreadable"; readonly problem: SalesProblem }
  /** `isAsking`: Sales has been looked through, Business Central has not answered yet. */
  | {
      readonly kind: "checked";
      readonly facts: SalesFacts;
      readonly readiness: Readiness;
      /** What Business Central will make otherwise; none while it is asked. */
      readonly differences: readonly Difference[];
      /** What is left of an order of which part was delivered before; none where that is not known. */
      readonly rest: readonly RestOfLine[];
      /** The day on which all of it can be delivered; null where there is none, or it is not known. */
      readonly promised: PromisedDays;
      readonly isAsking: boolean;
    };

export type DocumentAction =
  | { readonly kind: "check"; readonly id: string; readonly check: DocumentCheck }
  | { readonly kind: "submission"; readonly id: string; readonly submission: PageDocument["submission"] }
  | { readonly kind: "sale"; readonly id: string; readonly sale: Sale }
  | { readonly kind: "restart"; readonly ids: readonly string[] };

export function documentsFor(ids: readonly string[]): readonly PageDocument[] {
  return ids.map((id) => ({ id, check: { kind: "checking" }, sale: "undecided", submission: { kind: "none" } }));
}

export function reduceDocuments(documents: readonly PageDocument[], action: DocumentAction): readonly PageDocument[] {
  switch (action.kind) {
    case "check":
      return documents.map((document) => (document.id === action.id ? { ...document, check: action.check } : document));
    case "submission":
      return documents.map((document) =>
        document.id === action.id ? { ...document, submission: action.submission } : document,
      );
    case "sale":
      return documents.map((document) => (document.id === action.id ? { ...document, sale: action.sale } : document));
    case "restart":
      return documents.map((document) =>
        action.ids.includes(document.id)
          ? { ...document, check: { kind: "checking" }, submission: { kind: "none" } }
          : document,
      );
  }
}

/** Sales or Business Central is still being asked. */
export function isChecking({ check }: PageDocument): boolean {
  return check.kind === "checking" || (check.kind === "checked" && check.isAsking);
}

/** Part of it was delivered before, and nobody has said what is to be sold now. */
export function needsDecision({ check, sale }: PageDocument): boolean {
  return (sale === "undecided" || sale === "restFailed") && check.kind === "checked" && isSoldBefore(check.readiness);
}

export function isSoldBefore({ checks }: Readiness): boolean {
  return checks.some(({ id, outcome }) => id === "soldBefore" && outcome.kind === "found");
}

/** Nothing is known that keeps the document from being handed over, and it has not been. */
export function canBeSubmitted(document: PageDocument): boolean {
  const { check, submission } = document;
  const isWaiting =
    submission.kind === "none" ||
    submission.kind === "changed" ||
    submission.kind === "unreachable" ||
    submission.kind === "refused";
  const isReady = check.kind === "checked" && !check.isAsking && check.readiness.verdict !== "blocked";
  return isWaiting && isReady && !needsDecision(document);
}
