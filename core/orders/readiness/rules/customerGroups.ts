import { accountOf } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** The customer's card must name its posting groups: the general one of who buys, the customer's one of who pays. */
export const customerGroups = rule({
  source: "SalesHeader.Table.al:194, 311",
  reads: ["salesorder.customerid"],
  asks: ["Customer"],
  finds: { noGeneralGroup: "blocks", noCustomerGroup: "blocks" },
  check: ({ document, businessCentral: { trade } }, find) => {
    if (accountOf(document.customer) === null) {
      return NOT_APPLICABLE;
    }
    const { customer = null, payer = null } = trade ?? {};
    if (customer === null || payer === null || payer === "missing") {
      return NOT_ASKED;
    }
    const outcome = outcomeOf([
      customer.generalGroup === "" ? find("noGeneralGroup", [customer.number]) : null,
      payer.postingGroup === "" ? find("noCustomerGroup", [payer.number]) : null,
    ]);
    const isKnown = customer.generalGroup !== null && payer.postingGroup !== null;
    return outcome.kind === "passed" && !isKnown ? NOT_ASKED : outcome;
  },
});
