import type { CredentialsProblem } from "../../../core/connection/credentials";
import type { SignInProblem } from "../../../core/values/signIn";
import type { SignInWords } from "./signInWords";

/** Why there is no token, and what to do about it. */
export function describeSignIn(
  problem: SignInProblem,
  words: SignInWords,
): { readonly headline: string; readonly explanation: string } {
  switch (problem.kind) {
    case "needed":
      return { headline: words("SignInNeeded"), explanation: words("SignInNeededExplained") };
    case "closed":
      return { headline: words("SignInClosed"), explanation: words("SignInClosedExplained") };
    case "blocked":
      return { headline: words("SignInBlocked"), explanation: words("SignInBlockedExplained") };
    case "declined":
      return { headline: words("SignInDeclined"), explanation: words("SignInDeclinedExplained") };
    case "offline":
      return { headline: words("SignInOffline"), explanation: words("SignInOfflineExplained") };
    case "scriptMissing":
      return { headline: words("SignInScriptMissing"), explanation: words("SignInScriptMissingExplained") };
    case "failed":
      return { headline: words("SignInFailed"), explanation: words("SignInFailedExplained", problem.code) };
  }
}

/** What is wrong with a connection that signs in. */
export function describeSignInSetting(
  problem: Extract<CredentialsProblem, { kind: "tenantWrong" | "clientWrong" | "notOnline" | "relayClientWrong" }>,
  words: SignInWords,
): string {
  switch (problem.kind) {
    case "tenantWrong":
      return problem.value === null ? words("TenantMissing") : words("TenantWrong", problem.value);
    case "clientWrong":
      return problem.value === null ? words("ClientMissing") : words("ClientWrong", problem.value);
    case "notOnline":
      return words("NotOnline", problem.host);
    case "relayClientWrong":
      return problem.value === null ? words("RelayClientMissing") : words("RelayClientWrong", problem.value);
  }
}
