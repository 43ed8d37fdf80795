import { accountOf } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** Where somebody else pays, Business Central looks at that customer as well. */
export const payerNotBlocked = rule({
  source: "SalesHeader.Table.al:308",
  reads: ["salesorder.customerid"],
  asks: ["Customer"],
  finds: { payerBlocked: "blocks", payerUnknown: "blocks" },
  check: ({ document, businessCentral: { trade } }, find) => {
    if (accountOf(document.customer) === null) {
      return NOT_APPLICABLE;
    }
    const { customer = null, payer = null } = trade ?? {};
    const billTo = customer?.billTo ?? null;
    if (customer === null || billTo === null) {
      return NOT_ASKED;
    }
    if (billTo === "" || billTo === customer.number) {
      return NOT_APPLICABLE;
    }
    if (payer === null) {
      return NOT_ASKED;
    }
    if (payer === "missing") {
      return outcomeOf([find("payerUnknown", [billTo])]);
    }
    if (payer.blocked === null) {
      return NOT_ASKED;
    }
    const isBlocked = payer.blocked !== "" || payer.isPrivacyBlocked === true;
    return outcomeOf([isBlocked ? find("payerBlocked", [payer.name ?? payer.number]) : null]);
  },
});
