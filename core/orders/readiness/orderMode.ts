import { standingOrderMode } from "../../connection/orderMode";
import type { StandingOrderMode } from "../../connection/orderMode";
import { companyFor } from "../companyFor";
import type { ReadinessFacts } from "./facts";
import { NOT_APPLICABLE } from "./rule";
import type { Rule } from "./rule";

/** How Business Central takes the orders of the document's company. */
export function orderModeOf({
  document,
  environment: { companies, integrationIsOn },
}: Pick<ReadinessFacts, "document" | "environment">): StandingOrderMode {
  return standingOrderMode(companyFor(companies, document.companyId)?.orderMode ?? null, integrationIsOn);
}

/** The document is an order that Business Central synchronises both ways. */
export function isTwoWay(facts: Pick<ReadinessFacts, "document" | "environment">): boolean {
  return facts.document.kind === "order" && orderModeOf(facts).mode === "bidirectional";
}

/** A rule about what codeunit 5343 does, which takes orders one way only; the two-way mapping does not do it. */
export function oneWay<Text extends string>(rule: Rule<Text>): Rule<Text> {
  return { ...rule, check: (facts) => (isTwoWay(facts) ? NOT_APPLICABLE : rule.check(facts)) };
}
