import { accountOf, isReadable, openAccount } from "../accountOf";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, rule } from "../rule";

/**
 * Sales is not told which accounts are coupled. Business Central's own word counts most; else an account without statistics is not coupled,
 * or was within the last half hour. Where no account has statistics, BC's job does not run, and their absence says nothing for certain.
 */
export const accountCoupled = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:630",
  reads: ["account.nav_accountstatisticsid"],
  asks: ["Customer", "api: customers"],
  finds: { accountNotCoupledCertain: "blocks", accountNotCoupledLikely: "serious" },
  check: ({ document, environment, businessCentral }, find) => {
    const account = accountOf(document.customer);
    if (account === null) {
      return isReadable(document.customer) ? NOT_APPLICABLE : NOT_READABLE;
    }
    const known = businessCentral.customer?.isKnown ?? null;
    if (known === true || (known === null && account.statisticsId !== null)) {
      return outcomeOf([]);
    }
    const isCertain = known === false || environment.statisticsAreWritten === true;
    const text = isCertain ? "accountNotCoupledCertain" : "accountNotCoupledLikely";
    return outcomeOf([find(text, [account.name], openAccount(account))]);
  },
});
