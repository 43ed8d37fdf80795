import type { JsonWebKey } from "node:crypto";
import { createPublicKey, verify } from "node:crypto";

import { isJsonObject } from "../../control/json";
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
  return async (token) => {
    const [head, body, signature, ...more] = token.split(".");
    if (head === undefined || body === undefined || signature === undefined || more.length > 0) {
      return null;
    }
    const key = await findKey(provider.keysUrl, readPart(head));
    if (
      key === null ||
      !verify(
        "RSA-SHA256",
        Buffer.from(`${head}.${body}`),
        createPublicKey({ key, format: "jwk" }),
        Buffer.from(signature, "base64url"),
      )
    ) {
      return null;
    }
    const claims = readPart(body);
    const seconds = now().getTime() / 1000;
    const isMeant = claims.iss === provider.issuer && claims.aud === provider.audience;
    const isCurrent =
      typeof claims.exp === "number" &&
      claims.exp > seconds &&
      (typeof claims.nbf !== "number" || claims.nbf <= seconds);
    const name = claims.preferred_username;
    return isMeant && isCurrent && typeof name === "string" ? { userName: name.split("@")[0] ?? name } : null;
  };
}

async function findKey(keysUrl: string, header: Readonly<Record<string, unknown>>): Promise<JsonWebKey | null> {
  if (header.alg !== "RS256") {
    return null;
  }
  const document: unknown = await (await fetch(keysUrl)).json();
  const keys: unknown = isJsonObject(document) ? document.keys : null;
  const found: unknown = Array.isArray(keys)
    ? keys.find((key: unknown) => isJsonObject(key) && key.kid === header.kid && key.kty === "RSA")
    : null;
  return isJsonObject(found) ? found : null;
}

function readPart(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
