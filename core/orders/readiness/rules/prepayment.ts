import { accountOf } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** Nothing is shipped before a payer with prepayment has paid it. */
export const prepayment = rule({
  source: "SalesHeader.Table.al:331, ReleaseSalesDocument.Codeunit.al:124",
  reads: ["salesorder.customerid"],
  asks: ["Customer"],
  finds: { prepayment: "serious" },
  check: ({ document, businessCentral: { trade } }, find) => {
    if (accountOf(document.customer) === null) {
      return NOT_APPLICABLE;
    }
    const payer = trade?.payer ?? null;
    if (payer === null || payer === "missing" || payer.prepaymentPercent === null) {
      return NOT_ASKED;
    }
    const { prepaymentPercent: quantity } = payer;
    return outcomeOf([quantity === 0 ? null : find("prepayment", [{ quantity, unit: "%" }])]);
  },
});
