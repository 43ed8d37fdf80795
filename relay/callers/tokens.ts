import { errors, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { isGuid } from "../../core/values/guid";
import type { CallerConfig } from "../config/config";
import { RelayProblem } from "../problem";
import type { OpenIdProvider } from "./openIdProvider";

/** A person whose token was checked. */
export interface Caller {
  /** The person's id in Microsoft Entra ID. */
  readonly oid: string;
  /** For asking on their behalf. */
  readonly token: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Clocks of servers differ a little. */
const TOLERANCE_SECONDS = 60;
const LONGEST_TOKEN = 16_000;
/** How the library names keys that do not come, or are none; without its own kind of error, they could not even be asked for. */
const OF_KEYS: readonly string[] = [errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code];
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Whom a request comes from: a person of the tenant, by an access token of version 2 that is meant for the relay. Nothing of a token is believed
 * before its signature.
 * @param authorization the header as sent, null where there is none.
 * @throws RelayProblem 401 for every other token, with the same words whatever was wrong; 403 without the role; 503 without the provider's keys.
 */
export async function readCaller(
  authorization: string | null,
  config: CallerConfig,
  provider: () => Promise<OpenIdProvider>,
  now: () => number,
): Promise<Caller> {
  if (authorization === null) {
    throw unauthorized("Relay_TokenMissing", "Sign in: the request carries no access token.", "");
  }
  const token = authorization.length > LONGEST_TOKEN ? undefined : BEARER.exec(authorization)?.[1];
  if (token === undefined) {
    throw invalidToken();
  }
  const payload = await verified(token, config, provider, now);
  const { oid, tid, ver, scp, azp, roles, exp } = payload;
  const scopes = typeof scp === "string" ? scp.split(" ") : [];
  const isApp = config.clients === null || (typeof azp === "string" && config.clients.includes(azp));
  if (
    tid !== config.tenantId ||
    ver !== "2.0" ||
    !scopes.includes(config.scope) ||
    !isApp ||
    typeof oid !== "string" ||
    !isGuid(oid) ||
    exp === undefined
  ) {
    throw invalidToken();
  }
  if (config.role !== null && !(Array.isArray(roles) && roles.includes(config.role))) {
    throw new RelayProblem(403, "Relay_NotAllowed", "You don't have the role that this relay asks for.");
  }
  return { oid: oid.toLowerCase(), token, expires: exp };
}

async function verified(
  token: string,
  { issuer, audience }: CallerConfig,
  provider: () => Promise<OpenIdProvider>,
  now: () => number,
): Promise<JWTPayload> {
  let keys: OpenIdProvider["keys"];
  try {
    ({ keys } = await provider());
  } catch {
    throw noKeys();
  }
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ["RS256"],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(now()),
      requiredClaims: ["exp", "iat"],
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError && !OF_KEYS.includes(error.code) ? invalidToken() : noKeys();
  }
}

function invalidToken(): RelayProblem {
  return unauthorized(
    "Relay_TokenInvalid",
    "Sign in again: the access token is not valid here.",
    ' error="invalid_token"',
  );
}

function unauthorized(
  code: "Relay_TokenMissing" | "Relay_TokenInvalid",
  text: string,
  challenge: string,
): RelayProblem {
  return new RelayProblem(401, code, text, { "WWW-Authenticate": `Bearer${challenge}` });
}

function noKeys(): RelayProblem {
  return new RelayProblem(
    503,
    "Relay_PermissionUnknown",
    "The relay cannot check who you are: its sign-in service does not answer.",
    {
      "Retry-After": "10",
    },
  );
}
