import { accountOf, openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** What the customer owes and this document together, against the limit. A limit of zero is none. */
export const creditLimit = rule({
  source: "CheckCreditLimit.Page.al:383",
  reads: ["nav_accountstatistics", "salesorder.totalamount"],
  finds: { overCreditLimit: "serious" },
  check: ({ document, businessCentral: { credit } }, find) => {
    const account = accountOf(document.customer);
    if (account === null) {
      return NOT_APPLICABLE;
    }
    if (credit?.over === null || credit?.over === undefined) {
      return NOT_ASKED;
    }
    const { over, limit, currencyCode: currency } = credit;
    const values = [
      { amount: over, currency },
      { amount: limit, currency },
    ];
    return outcomeOf([over > 0 ? find("overCreditLimit", values, openAccount(account)) : null]);
  },
});
