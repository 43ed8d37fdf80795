import { accountOf, isReadable, openAccount } from "../accountOf";
import { blocks, NOT_APPLICABLE, NOT_READABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/**
 * Sales is not told which accounts are coupled. Business Central's own word counts most; else an account without statistics is not coupled,
 * or was within the last half hour. Where no account has statistics, BC's job does not run, and their absence says nothing for certain.
 */
export const accountCoupled: Rule = ({ document, environment, businessCentral }) => {
  const account = accountOf(document.customer);
  if (account === null) {
    return isReadable(document.customer) ? NOT_APPLICABLE : NOT_READABLE;
  }
  const known = businessCentral.customer?.isKnown ?? null;
  if (known === true || (known === null && account.statisticsId !== null)) {
    return outcomeOf([]);
  }
  const isCertain = known === false || environment.statisticsAreWritten === true;
  const finding = isCertain ? blocks : warns;
  return outcomeOf([finding({ kind: "accountNotCoupled", account: account.name, isCertain }, openAccount(account))]);
};
