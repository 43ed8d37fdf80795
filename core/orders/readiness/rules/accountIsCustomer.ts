import { openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, rule } from "../rule";

/** Business Central looks at the relationship type where the account itself is the customer, not where a contact is. */
export const accountIsCustomer = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:667",
  reads: ["account.customertypecode"],
  finds: { notACustomer: "blocks" },
  check: ({ document: { customer } }, find) => {
    if (customer.kind !== "account") {
      return NOT_APPLICABLE;
    }
    const { account } = customer;
    if (account === null) {
      return NOT_READABLE;
    }
    return outcomeOf([account.isCustomer ? null : find("notACustomer", [account.name], openAccount(account))]);
  },
});
