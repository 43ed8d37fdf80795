import type { ReadinessFacts } from "./facts";
import type { Finding } from "./reason";
import type { CheckOutcome } from "./rule";
import { RULE_IDS, RULES } from "./rules";
import type { RuleId } from "./rules";

export interface Check {
  readonly id: RuleId;
  readonly outcome: CheckOutcome;
}

export interface Readiness {
  /** Every check that applies to this document, in the order of `RULES`. */
  readonly checks: readonly Check[];
  /** `ready`: nothing was found, though something may not have been checked. */
  readonly verdict: "ready" | "warnings" | "blocked";
  readonly blocking: number;
  readonly warning: number;
}

/** Looks for every reason for which Business Central would refuse the document or change it. */
export function checkReadiness(facts: ReadinessFacts): Readiness {
  const checks = RULE_IDS.map((id): Check => ({ id, outcome: RULES[id](facts) })).filter(
    ({ outcome }) => outcome.kind !== "notApplicable",
  );
  const findings = checks.flatMap(findingsOf);
  const blocking = findings.filter(({ severity }) => severity === "blocks").length;
  const warning = findings.length - blocking;
  return { checks, verdict: blocking > 0 ? "blocked" : warning > 0 ? "warnings" : "ready", blocking, warning };
}

export function findingsOf({ outcome }: Check): readonly Finding[] {
  return outcome.kind === "found" ? outcome.findings : [];
}
