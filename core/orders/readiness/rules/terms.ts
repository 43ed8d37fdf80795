import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

const COLUMNS = {
  payment: SalesOrderFields.paymenttermscode,
  shipping: SalesOrderFields.shippingmethodcode,
  freight: SalesOrderFields.freighttermscode,
} as const;
const TERMS = ["payment", "shipping", "freight"] as const;

/** Options are taken where BC maps them to something of its own, which nobody here can see; else those of its customer stay. */
export const terms = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:121",
  reads: Object.values(COLUMNS).map((column) => `salesorder.${column}`),
  finds: { termsMayBeLost: "note" },
  check: ({ document }, find) => {
    const chosen = TERMS.flatMap((term) => {
      const value = document.terms[term];
      return value === null ? [] : [find("termsMayBeLost", [value], { kind: "field", column: COLUMNS[term] })];
    });
    return chosen.length === 0 ? NOT_APPLICABLE : outcomeOf(chosen);
  },
});
