import { createRemoteJWKSet, errors, jwtVerify } from "jose";

import type { BearerValidator } from "./authenticate";

/** Whose tokens BC believes, as an OpenID provider's document tells. */
export interface TrustedProvider {
  readonly issuer: string;
  /** Whom a token must be meant for. */
  readonly audience: string;
  /** Address of the provider's signing keys (JWKS). */
  readonly keysUrl: string;
}

/**
 * Believes tokens that the provider signed (RS256), for this audience, at this time. The BC user is the part of `preferred_username` before the
 * @, as BC names users of Microsoft Entra ID by default.
 * @param now the time that BC's clock shows.
 */
export function createTokenValidator(provider: TrustedProvider, now: () => Date): BearerValidator {
  const keys = createRemoteJWKSet(new URL(provider.keysUrl));
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        issuer: provider.issuer,
        audience: provider.audience,
        requiredClaims: ["exp"],
        currentDate: now(),
      });
      const name = payload.preferred_username;
      return typeof name === "string" ? { userName: name.split("@")[0] ?? name } : null;
    } catch (error) {
      if (error instanceof errors.JOSEError) {
        return null;
      }
      throw error;
    }
  };
}
