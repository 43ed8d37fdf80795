import { timingSafeEqual } from "node:crypto";

import type { Database, User } from "../ledger/database";
import { invalidCredentials } from "../odata/failure";

/**
 * Tells whom a bearer token stands for: the name of a BC user, or null for a token that is not valid here and now (signature, issuer,
 * audience, time). The identity provider is somebody else's; BC only has to believe it.
 */
export type BearerValidator = (token: string) => Promise<{ readonly userName: string } | null>;

export interface SignInParts {
  readonly database: Database;
  /** Without it no bearer token is accepted. */
  readonly validateBearer?: BearerValidator;
}

/**
 * The user that signs in: with Basic authentication (name, and the web service access key as password) or with a bearer token. Names are
 * not case-sensitive.
 * @param authorization the header as sent; null when absent.
 * @throws ODataFailure 401 in every other case; it never tells which part was wrong.
 */
export async function authenticate(parts: SignInParts, authorization: string | null): Promise<User> {
  const { database, validateBearer } = parts;
  const token = /^Bearer\s+([\w.~+/=-]+)$/i.exec(authorization ?? "")?.[1];
  const user = token === undefined ? userOfKey(database, authorization) : await userOfToken(parts, token);
  if (user?.enabled !== true) {
    throw invalidCredentials(validateBearer === undefined ? undefined : 'Bearer, Basic realm=""');
  }
  return user;
}

/** Whom a request claims to come from, before anything is checked: what limits count by. Null without credentials. */
export function claimedIdentity(authorization: string | null): string | null {
  return readBasic(authorization)?.name.toUpperCase() ?? /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1] ?? null;
}

async function userOfToken({ database, validateBearer }: SignInParts, token: string): Promise<User | undefined> {
  const identity = (await validateBearer?.(token)) ?? null;
  return identity === null ? undefined : database.users.get(identity.userName.toUpperCase());
}

function userOfKey(database: Database, authorization: string | null): User | undefined {
  const credentials = readBasic(authorization);
  const user = credentials === null ? undefined : database.users.get(credentials.name.toUpperCase());
  const isRight =
    credentials !== null && user !== undefined && user.accessKey !== "" && equal(user.accessKey, credentials.password);
  return isRight ? user : undefined;
}

function readBasic(authorization: string | null): { readonly name: string; readonly password: string } | null {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) {
    return null;
  }
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  return colon < 0 ? null : { name: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
