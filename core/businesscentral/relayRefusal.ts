/** What a relay refuses for itself; what it passes on of Business Central has Business Central's own codes. See docs/relay.md. */
export const RELAY_REFUSALS = [
  "NotAllowed",
  "TokenInvalid",
  "PermissionUnknown",
  "NotFound",
  "BusinessCentralUnreachable",
  "BusinessCentralTimeout",
  "BusinessCentralSignIn",
] as const;

export type RelayRefusal = (typeof RELAY_REFUSALS)[number];

const PREFIX = "Relay_";

/** A relay's refusal by the code of an error body; `signInNeeded` where the person must be seen again; null for any other code. */
export function relayRefusal(code: unknown): RelayRefusal | "signInNeeded" | null {
  if (typeof code !== "string" || !code.startsWith(PREFIX)) {
    return null;
  }
  const name = code.slice(PREFIX.length);
  return name === "SignInNeeded" || name === "TokenMissing"
    ? "signInNeeded"
    : (RELAY_REFUSALS.find((one) => one === name) ?? null);
}
