import type { SignInProblem } from "../../core/values/signIn";

/** What a silent question may meet that a person in a window can mend. */
const NEEDS_PERSON = [
  "login_required",
  "interaction_required",
  "consent_required",
  "no_account_error",
  "no_tokens_found",
  "native_account_unavailable",
  "refresh_token_expired",
  "bad_token",
  "invalid_grant",
  "silent_sso_error",
  "monitor_window_timeout",
  "timed_out",
  "hash_empty_error",
  "block_iframe_reload",
  "account_selection_required",
];
const OFFLINE = [
  "no_network_connectivity",
  "post_request_failed",
  "get_request_failed",
  "network_error",
  "endpoints_resolution_error",
  "openid_config_error",
];
const CLOSED = ["user_cancelled", "interaction_in_progress"];
const BLOCKED = ["popup_window_error", "empty_window_error"];
const DECLINED = ["access_denied", "consent_required"];

/** Why a silent question gave no token. */
export function silentProblem(error: unknown): SignInProblem {
  const code = codeOf(error);
  return NEEDS_PERSON.includes(code) ? { kind: "needed" } : otherProblem(code);
}

/** Why a person's sign-in gave no token. */
export function popupProblem(error: unknown): SignInProblem {
  const code = codeOf(error);
  if (CLOSED.includes(code)) {
    return { kind: "closed" };
  }
  if (BLOCKED.includes(code)) {
    return { kind: "blocked" };
  }
  return DECLINED.includes(code) ? { kind: "declined" } : otherProblem(code);
}

function otherProblem(code: string): SignInProblem {
  return OFFLINE.includes(code) ? { kind: "offline" } : { kind: "failed", code };
}

const UNKNOWN = "unknown";

/** Only the name of an error; its text may hold names of people and addresses. */
function codeOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "errorCode") : undefined;
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : UNKNOWN;
}
