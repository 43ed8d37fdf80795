import { accountOf, openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** What the customer should have paid already. */
export const overdue = rule({
  source: "CheckCreditLimit.Page.al:457",
  reads: ["nav_accountstatistics.nav_overdueamountslcy"],
  finds: { overdue: "serious" },
  check: ({ document, businessCentral: { credit } }, find) => {
    const account = accountOf(document.customer);
    if (account === null) {
      return NOT_APPLICABLE;
    }
    if (credit?.overdue === null || credit?.overdue === undefined) {
      return NOT_ASKED;
    }
    const values = [{ amount: credit.overdue, currency: credit.currencyCode }];
    return outcomeOf([credit.overdue > 0 ? find("overdue", values, openAccount(account)) : null]);
  },
});
