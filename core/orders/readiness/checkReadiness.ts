import type { ReadinessFacts } from "./facts";
import type { ReadinessFinding } from "./reason";
import type { CheckOutcome } from "./rule";
import { RULE_IDS, RULES } from "./rules";
import type { FindingText, RuleId } from "./rules";

export interface Check {
  readonly id: RuleId;
  readonly outcome: CheckOutcome<FindingText>;
}

/**
 * The document in one word, for `data-readiness`. `unknown`: nothing weighty was found, but not everything that may weigh could be checked.
 * `notes`: only the form of something changes.
 */
export type ReadinessVerdict = "ready" | "notes" | "unknown" | "warnings" | "blocked";

export interface Readiness {
  /** Every check that applies to this document, in the order of `RULES`. */
  readonly checks: readonly Check[];
  readonly verdict: ReadinessVerdict;
  /** How many findings there are of each severity. */
  readonly blocking: number;
  readonly serious: number;
  readonly notes: number;
  /** Something that may weigh could not be checked. */
  readonly isPartial: boolean;
}

/** Looks for every reason for which Business Central would refuse the document or change it. */
export function checkReadiness(facts: ReadinessFacts): Readiness {
  const checks = RULE_IDS.map((id): Check => ({ id, outcome: RULES[id].check(facts) })).filter(
    ({ outcome }) => outcome.kind !== "notApplicable",
  );
  const findings = checks.flatMap(findingsOf);
  const count = (wanted: ReadinessFinding["severity"]) => findings.filter(({ severity }) => severity === wanted).length;
  const [blocking, serious, notes] = [count("blocks"), count("serious"), count("note")];
  const isPartial = checks.some(({ id, outcome }) => outcome.kind === "notChecked" && mayWeigh(id));
  const verdict =
    blocking > 0 ? "blocked" : serious > 0 ? "warnings" : isPartial ? "unknown" : notes > 0 ? "notes" : "ready";
  return { checks, verdict, blocking, serious, notes, isPartial };
}

export function findingsOf({ outcome }: Check): readonly ReadinessFinding<FindingText>[] {
  return outcome.kind === "found" ? outcome.findings : [];
}

function mayWeigh(id: RuleId): boolean {
  return Object.values(RULES[id].finds).some((severity) => severity !== "note");
}
