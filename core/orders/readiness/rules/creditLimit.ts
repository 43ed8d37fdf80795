import { accountOf, openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_ASKED, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** What the customer owes and this document together, against the limit. A limit of zero is none. */
export const creditLimit: Rule = ({ document, businessCentral: { credit } }) => {
  const account = accountOf(document.customer);
  if (account === null) {
    return NOT_APPLICABLE;
  }
  if (credit?.over === null || credit?.over === undefined) {
    return NOT_ASKED;
  }
  const { over, limit, currencyCode: currency } = credit;
  return outcomeOf([over > 0 ? warns({ kind: "overCreditLimit", over, limit, currency }, openAccount(account)) : null]);
};
