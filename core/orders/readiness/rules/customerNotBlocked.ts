import { accountOf, openAccount } from "../accountOf";
import { blocks, NOT_APPLICABLE, NOT_ASKED, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central makes no order for a blocked customer, and blocks the customer of an inactive account. */
export const customerNotBlocked: Rule = ({ document, businessCentral }) => {
  const account = accountOf(document.customer);
  if (account === null) {
    return NOT_APPLICABLE;
  }
  const isBlocked = businessCentral.customer?.isBlocked ?? null;
  if (isBlocked === true) {
    return outcomeOf([blocks({ kind: "customerBlocked", account: account.name }, null)]);
  }
  if (!account.isActive) {
    return outcomeOf([warns({ kind: "accountInactive", account: account.name }, openAccount(account))]);
  }
  return isBlocked === null ? NOT_ASKED : outcomeOf([]);
};
