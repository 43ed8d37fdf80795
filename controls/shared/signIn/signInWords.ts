/** The words that every control needs whose connection may use Microsoft Entra ID. */
export const SIGN_IN_WORD_KEYS = [
  "SignIn",
  "SigningIn",
  "SignInNeeded",
  "SignInNeededExplained",
  "SignInClosed",
  "SignInClosedExplained",
  "SignInBlocked",
  "SignInBlockedExplained",
  "SignInDeclined",
  "SignInDeclinedExplained",
  "SignInOffline",
  "SignInOfflineExplained",
  "SignInScriptMissing",
  "SignInScriptMissingExplained",
  "SignInFailed",
  "SignInFailedExplained",
  "TokenRefused",
  "TokenRefusedExplained",
  "ForbiddenForYou",
  "TenantMissing",
  "TenantWrong",
  "ClientMissing",
  "ClientWrong",
  "NotOnline",
] as const;

export type SignInWord = (typeof SIGN_IN_WORD_KEYS)[number];
