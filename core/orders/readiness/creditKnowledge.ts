import type { CreditKnowledge } from "./facts";
import type { DocumentCredit } from "../../statistics/askDocumentCredit";
import { creditAtOrder } from "../../statistics/creditAtOrder";
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
  const { amount, currencyId, stage } = credit.document;
  const verdict = creditAtOrder(figures, {
    amount,
    currency: currencyId === null ? null : credit.currencyOf(currencyId),
    stage,
  });
  return {
    currencyCode: figures.currency.code,
    over: verdict.kind === "judged" ? (verdict.after.kind === "over" ? verdict.after.over : 0) : null,
    limit: figures.amounts.creditLimit,
    overdue: overdueAmount(overdueOf(figures)),
  };
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
