import type { HandOverOutcome } from "../../../core/orders/handOver";
import type { Difference } from "../../../core/orders/readiness/announcement";
import type { Readiness } from "../../../core/orders/readiness/checkReadiness";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";
import type { SalesProblem } from "../../../core/ports";

/** What the page knows of one document. */
export interface PageDocument {
  readonly id: string;
  readonly check: DocumentCheck;
  readonly handOver: { readonly kind: "none" } | { readonly kind: "running" } | HandOverOutcome;
}

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
      readonly isAsking: boolean;
    };

export type DocumentAction =
  | { readonly kind: "check"; readonly id: string; readonly check: DocumentCheck }
  | { readonly kind: "handOver"; readonly id: string; readonly handOver: PageDocument["handOver"] }
  | { readonly kind: "restart"; readonly ids: readonly string[] };

export function documentsFor(ids: readonly string[]): readonly PageDocument[] {
  return ids.map((id) => ({ id, check: { kind: "checking" }, handOver: { kind: "none" } }));
}

export function reduceDocuments(documents: readonly PageDocument[], action: DocumentAction): readonly PageDocument[] {
  switch (action.kind) {
    case "check":
      return documents.map((document) => (document.id === action.id ? { ...document, check: action.check } : document));
    case "handOver":
      return documents.map((document) =>
        document.id === action.id ? { ...document, handOver: action.handOver } : document,
      );
    case "restart":
      return documents.map((document) =>
        action.ids.includes(document.id)
          ? { ...document, check: { kind: "checking" }, handOver: { kind: "none" } }
          : document,
      );
  }
}

/** Sales or Business Central is still being asked. */
export function isChecking({ check }: PageDocument): boolean {
  return check.kind === "checking" || (check.kind === "checked" && check.isAsking);
}

/** Nothing is known that keeps the document from being handed over, and it has not been. */
export function canBeHandedOver({ check, handOver }: PageDocument): boolean {
  const isWaiting =
    handOver.kind === "none" ||
    handOver.kind === "changed" ||
    handOver.kind === "unreachable" ||
    handOver.kind === "refused";
  return isWaiting && check.kind === "checked" && !check.isAsking && check.readiness.verdict !== "blocked";
}
