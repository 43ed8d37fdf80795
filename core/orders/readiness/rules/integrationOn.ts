import { NOT_READABLE, outcomeOf, rule } from "../rule";

/** Without the organisation's order integration Sales refuses to submit, and Business Central looks for nothing. */
export const integrationOn = rule({
  source: "CRMConnectionSetup.Table.al: field 66",
  reads: ["organization.issopintegrationenabled"],
  finds: { integrationOff: "blocks" },
  check: ({ environment: { integrationIsOn } }, find) =>
    integrationIsOn === null ? NOT_READABLE : outcomeOf([integrationIsOn ? null : find("integrationOff")]),
});
