import { outcomeOf, rule } from "../rule";

/** Only an active order can be submitted, and only a draft be activated; an order that BC has taken once is never looked at again. */
export const documentOpen = rule({
  source: "AutoCreateSalesOrders.Codeunit.al:41",
  reads: ["salesorder.statecode", "quote.statecode", "salesorder.lastbackofficesubmit"],
  finds: { notOpenOrder: "blocks", notOpenQuote: "blocks", takenBefore: "blocks" },
  check: ({ document: { kind, isEditable, takenOn } }, find) => {
    if (!isEditable) {
      return outcomeOf([find(kind === "order" ? "notOpenOrder" : "notOpenQuote")]);
    }
    return outcomeOf([kind === "order" && takenOn !== null ? find("takenBefore", [takenOn]) : null]);
  },
});
