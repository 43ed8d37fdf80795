import { openAccount } from "../accountOf";
import { blocks, NOT_APPLICABLE, NOT_READABLE, outcomeOf } from "../rule";
import type { Rule } from "../rule";

/** Business Central looks at the relationship type where the account itself is the customer, not where a contact is. */
export const accountIsCustomer: Rule = ({ document: { customer } }) => {
  if (customer.kind !== "account") {
    return NOT_APPLICABLE;
  }
  const { account } = customer;
  if (account === null) {
    return NOT_READABLE;
  }
  return outcomeOf([
    account.isCustomer ? null : blocks({ kind: "notACustomer", account: account.name }, openAccount(account)),
  ]);
};
