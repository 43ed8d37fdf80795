import { jwtVerify, SignJWT } from "jose";

/**
 * What stands for Microsoft Entra ID between the two servers where Sales reads Business Central for a person, as virtual tables do: a token
 * that only they can make and read, and that is gone after a minute.
 */
export interface OnBehalf {
  sign(userName: string): Promise<string>;
  /** The user's name in Business Central; null for every other token. */
  userOf(token: string): Promise<string | null>;
}

const AUDIENCE = "business-central/virtual-tables";

/** @param key at least 32 bytes, known to the two servers only */
export function createOnBehalf(key: Uint8Array): OnBehalf {
  return {
    sign: (userName) =>
      new SignJWT({ preferred_username: userName })
        .setProtectedHeader({ alg: "HS256" })
        .setAudience(AUDIENCE)
        .setExpirationTime("1m")
        .sign(key),
    async userOf(token) {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ["HS256"], audience: AUDIENCE });
        return typeof payload.preferred_username === "string" ? payload.preferred_username : null;
      } catch {
        return null;
      }
    },
  };
}
