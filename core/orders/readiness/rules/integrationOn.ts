import { blocks, NOT_READABLE, outcomeOf } from "../rule";
import type { Rule } from "../rule";

/** Without the organisation's order integration Sales refuses to submit, and Business Central looks for nothing. */
export const integrationOn: Rule = ({ environment: { integrationIsOn } }) =>
  integrationIsOn === null
    ? NOT_READABLE
    : outcomeOf([integrationIsOn ? null : blocks({ kind: "integrationOff" }, null)]);
