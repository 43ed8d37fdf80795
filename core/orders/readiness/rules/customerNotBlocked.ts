import { accountOf, openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, rule } from "../rule";

/** Business Central makes no order for a blocked customer, and blocks the customer of an inactive account. */
export const customerNotBlocked = rule({
  source: "Customer.Table.al:2759, SalesHeader.Table.al:193",
  reads: ["account.statecode"],
  asks: ["Customer", "api: customers"],
  finds: { customerBlocked: "blocks", customerPrivacyBlocked: "blocks", accountInactive: "serious" },
  check: ({ document, businessCentral }, find) => {
    const account = accountOf(document.customer);
    if (account === null) {
      return NOT_APPLICABLE;
    }
    const card = businessCentral.trade?.customer ?? null;
    if (card?.isPrivacyBlocked === true) {
      return outcomeOf([find("customerPrivacyBlocked", [account.name])]);
    }
    const isBlocked =
      (card?.blocked ?? null) === null ? (businessCentral.customer?.isBlocked ?? null) : card?.blocked !== "";
    if (isBlocked === true) {
      return outcomeOf([find("customerBlocked", [account.name])]);
    }
    if (!account.isActive) {
      return outcomeOf([find("accountInactive", [account.name], openAccount(account))]);
    }
    return isBlocked === null ? NOT_ASKED : outcomeOf([]);
  },
});
