import type { BusinessCentralFacts, CreditKnowledge } from "./facts";
import type { DocumentCredit } from "../../statistics/credit/askDocumentCredit";
import { judgeCredit } from "../../statistics/credit/judgeCredit";
import { overdueOf } from "../../statistics/overdue";

/** What the readiness of a saved document is told of its customer's credit; null where there are no figures that count. */
export function creditKnowledge(credit: DocumentCredit): CreditKnowledge | null {
  if (credit.kind !== "statistics" || credit.statistics.kind !== "filled") {
    return null;
  }
  const { figures } = credit.statistics;
  if (figures.currency === null) {
    return null;
  }
  const verdict = judgeCredit(figures, credit);
  return {
    currencyCode: figures.currency.code,
    // What only might be within the limit is not known to be.
    over:
      verdict.kind !== "judged"
        ? null
        : verdict.after.kind === "over"
          ? verdict.after.over
          : verdict.doubt === null
            ? 0
            : null,
    limit: figures.amounts.creditLimit,
    overdue: overdueAmount(overdueOf(figures)),
  };
}

/** What the document comes to in Business Central, where it is known to the last of its decimals. */
export function documentTotal(credit: DocumentCredit): BusinessCentralFacts["total"] {
  if (credit.kind !== "statistics" || credit.statistics.kind !== "filled" || "missing" in credit.document.amount) {
    return null;
  }
  const { vat, least, most } = credit.document.amount;
  const currency = credit.statistics.figures.currency?.code ?? null;
  return vat === "withVat" && least === most && currency !== null ? { amount: least, currency } : null;
}

function overdueAmount(overdue: ReturnType<typeof overdueOf>): number | null {
  switch (overdue.kind) {
    case "some":
      return overdue.amount;
    case "none":
      return 0;
    case "unknown":
      return null;
  }
}
