import { NOT_READABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central takes no notice of changes that its own integration user makes. */
export const ordinaryUser: Rule = ({ environment: { userIsIntegrationUser } }) =>
  userIsIntegrationUser === null
    ? NOT_READABLE
    : outcomeOf([userIsIntegrationUser ? warns({ kind: "integrationUser" }, null) : null]);
