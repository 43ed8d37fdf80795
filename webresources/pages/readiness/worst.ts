import type { ReadinessFinding, Severity } from "../../../core/orders/readiness/reason";

const SEVERITIES: readonly Severity[] = ["blocks", "serious", "note"];

/** The gravest of some findings. */
export function worst(findings: readonly ReadinessFinding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "note";
}

/** In which order people should see them, the gravest first; what could not be checked stands before what is only noted. */
export function rankOf(findings: readonly ReadinessFinding[] | null): number {
  return findings === null ? 2 : { blocks: 0, serious: 1, note: 3 }[worst(findings)];
}
