import type { SignInProblem } from "../../values/signIn";
import { finding } from "./finding";
import type { HealthFinding, ReasonId } from "./finding";

/** What a problem of signing in with Microsoft Entra ID means. */
export function signInFinding(problem: SignInProblem): HealthFinding {
  switch (problem.kind) {
    case "needed":
    case "closed":
      return finding("credentials", "signInNeeded");
    case "blocked":
      return finding("credentials", "signInBlocked");
    case "declined":
      return finding("credentials", "signInDeclined");
    case "offline":
    case "scriptMissing":
      return finding("credentials", "signInFailed", problem.kind);
    case "failed":
      return finding("credentials", "signInFailed", problem.code);
  }
}

const WAITING: readonly ReasonId[] = ["signInNeeded", "signInBlocked", "signInDeclined", "signInFailed"];

/** Whether a person must sign in before more can be told. */
export function waitForSignIn(findings: readonly HealthFinding[]): boolean {
  return findings.some(({ reason }) => WAITING.includes(reason));
}

/** Findings with what became of the person's own try to sign in: the check itself asks nobody, and knows only that somebody must. */
export function afterSignIn(
  findings: readonly HealthFinding[],
  problem: SignInProblem | null,
): readonly HealthFinding[] {
  return problem === null
    ? findings
    : findings.map((one) => (one.reason === "signInNeeded" ? signInFinding(problem) : one));
}
