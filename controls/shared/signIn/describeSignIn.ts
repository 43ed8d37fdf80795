import type { CredentialsProblem } from "../../../core/connection/credentials";
import type { SignInProblem } from "../../../core/values/signIn";
import type { SignInStrings } from "./signInStrings";

/** Why there is no token, and what to do about it. */
export function describeSignIn(
  problem: SignInProblem,
  strings: SignInStrings,
): { readonly headline: string; readonly explanation: string } {
  switch (problem.kind) {
    case "needed":
      return { headline: strings("SignInNeeded"), explanation: strings("SignInNeededExplained") };
    case "closed":
      return { headline: strings("SignInClosed"), explanation: strings("SignInClosedExplained") };
    case "blocked":
      return { headline: strings("SignInBlocked"), explanation: strings("SignInBlockedExplained") };
    case "declined":
      return { headline: strings("SignInDeclined"), explanation: strings("SignInDeclinedExplained") };
    case "offline":
      return { headline: strings("SignInOffline"), explanation: strings("SignInOfflineExplained") };
    case "scriptMissing":
      return { headline: strings("SignInScriptMissing"), explanation: strings("SignInScriptMissingExplained") };
    case "failed":
      return { headline: strings("SignInFailed"), explanation: strings("SignInFailedExplained", problem.code) };
  }
}

/** What is wrong with a connection that signs in. */
export function describeSignInSetting(
  problem: Extract<CredentialsProblem, { kind: "tenantWrong" | "clientWrong" | "notOnline" | "relayClientWrong" }>,
  strings: SignInStrings,
): string {
  switch (problem.kind) {
    case "tenantWrong":
      return problem.value === null ? strings("TenantMissing") : strings("TenantWrong", problem.value);
    case "clientWrong":
      return problem.value === null ? strings("ClientMissing") : strings("ClientWrong", problem.value);
    case "notOnline":
      return strings("NotOnline", problem.host);
    case "relayClientWrong":
      return problem.value === null ? strings("RelayClientMissing") : strings("RelayClientWrong", problem.value);
  }
}
