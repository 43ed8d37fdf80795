import type { ReadinessFacts } from "./facts";
import type { Finding, Fix, Reason } from "./reason";

export type CheckOutcome =
  | { readonly kind: "passed" }
  | { readonly kind: "found"; readonly findings: readonly Finding[] }
  /** `notReadable`: this user may not read what it takes. `notAsked`: Business Central was not asked or did not answer. */
  | { readonly kind: "notChecked"; readonly why: "notReadable" | "notAsked" }
  /** There is nothing to check, such as products on a document without lines. */
  | { readonly kind: "notApplicable" };

/** One thing that Business Central looks at. */
export type Rule = (facts: ReadinessFacts) => CheckOutcome;

export const PASSED: CheckOutcome = { kind: "passed" };
export const NOT_APPLICABLE: CheckOutcome = { kind: "notApplicable" };
export const NOT_READABLE: CheckOutcome = { kind: "notChecked", why: "notReadable" };
export const NOT_ASKED: CheckOutcome = { kind: "notChecked", why: "notAsked" };

export function blocks(reason: Reason, fix: Fix | null): Finding {
  return { severity: "blocks", reason, fix };
}

export function warns(reason: Reason, fix: Fix | null): Finding {
  return { severity: "warns", reason, fix };
}

/** Passed when nothing was found. */
export function outcomeOf(findings: readonly (Finding | null)[]): CheckOutcome {
  const real = findings.filter((finding) => finding !== null);
  return real.length === 0 ? PASSED : { kind: "found", findings: real };
}
