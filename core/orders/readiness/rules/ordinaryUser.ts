import { NOT_READABLE, outcomeOf, rule } from "../rule";

/** Business Central takes no notice of changes that its own integration user makes. */
export const ordinaryUser = rule({
  source: "CRMIntegrationTableSynch.Codeunit.al:147",
  reads: ["systemuser.isintegrationuser"],
  finds: { integrationUser: "serious" },
  check: ({ environment: { userIsIntegrationUser } }, find) =>
    userIsIntegrationUser === null ? NOT_READABLE : outcomeOf([userIsIntegrationUser ? find("integrationUser") : null]),
});
