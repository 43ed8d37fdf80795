import { accountOf, openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** What the customer should have paid already. */
export const overdue: Rule = ({ document, businessCentral: { credit } }) => {
  const account = accountOf(document.customer);
  if (account === null) {
    return NOT_APPLICABLE;
  }
  if (credit?.overdue === null || credit?.overdue === undefined) {
    return NOT_ASKED;
  }
  return outcomeOf([
    credit.overdue > 0
      ? warns({ kind: "overdue", amount: credit.overdue, currency: credit.currencyCode }, openAccount(account))
      : null,
  ]);
};
