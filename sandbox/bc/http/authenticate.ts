import { timingSafeEqual } from "node:crypto";

import type { Database, User } from "../ledger/database";
import { invalidCredentials } from "../odata/failure";

/**
 * The user that signs in with Basic authentication: name, and the web service access key as password. Names are not case-sensitive.
 * @param authorization the header as sent; null when absent.
 * @throws ODataFailure 401 in every other case; it never tells which part was wrong.
 */
export function authenticate(database: Database, authorization: string | null): User {
  const credentials = readBasic(authorization);
  const user = credentials === null ? undefined : database.users.get(credentials.name.toUpperCase());
  if (credentials === null || user === undefined || !user.enabled || user.accessKey === "" || !equal(user.accessKey, credentials.password)) {
    throw invalidCredentials();
  }
  return user;
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
