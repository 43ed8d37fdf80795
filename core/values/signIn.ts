import type { Secret } from "./secret";

/** Whom Microsoft Entra ID is asked for a token, and for what. */
export interface SignIn {
  readonly tenantId: string;
  readonly clientId: string;
  readonly scope: string;
}

/** Why there is no token. */
export type SignInProblem =
  /** Nobody is signed in here yet, or Entra ID wants to see the person: a window must be opened, which browsers allow on a click only. */
  | { readonly kind: "needed" }
  /** The window was closed before the end. */
  | { readonly kind: "closed" }
  /** The browser did not open the window. */
  | { readonly kind: "blocked" }
  /** The person or the organisation does not grant the access. */
  | { readonly kind: "declined" }
  | { readonly kind: "offline" }
  /** Sales did not give the script that signs in. */
  | { readonly kind: "scriptMissing" }
  /** `code`: Entra ID's or its library's name of the error, never a text of theirs. */
  | { readonly kind: "failed"; readonly code: string };

export type TokenOutcome =
  { readonly ok: true; readonly token: Secret } | { readonly ok: false; readonly problem: SignInProblem };

/** Gets tokens of the signed-in user. Never rejects. */
export interface TokenSource {
  /** Without asking the person anything; tokens are kept in memory and renewed before they expire. */
  token(signIn: SignIn): Promise<TokenOutcome>;
  /** Opens a window for the person; to be called while a click is handled. */
  signIn(signIn: SignIn): Promise<TokenOutcome>;
}
