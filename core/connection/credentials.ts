import type { CompanyAddress } from "../businesscentral/companyAddress";
import { isLoopback } from "../businesscentral/webAddress";
import type { Credentials } from "../ports";
import { isGuid } from "../values/guid";
import type { Authentication } from "./connection";

/** Why a connection gives nothing to sign in with. */
export type CredentialsProblem =
  | { readonly kind: "userNameMissing" }
  /** None is set, or this user's field security profiles do not let them use it. */
  | { readonly kind: "accessKeyMissing" }
  /** `value` null: none is set. */
  /** `server`: what the key was entered for; `host`: where the address leads now. */
  | { readonly kind: "keyForOtherServer"; readonly server: string; readonly host: string }
  | { readonly kind: "tenantWrong"; readonly value: string | null }
  | { readonly kind: "clientWrong"; readonly value: string | null }
  /** A token for Business Central online is given to no other server. */
  | { readonly kind: "notOnline"; readonly host: string }
  /** The client id of the relay's registration; `value` null: none is set. */
  | { readonly kind: "relayClientWrong"; readonly value: string | null };

export type CredentialsOutcome =
  | { readonly ok: true; readonly credentials: Credentials }
  | { readonly ok: false; readonly problem: CredentialsProblem };

/** Business Central online and the local sandbox; nobody else may see a token. */
const ONLINE = "https://api.businesscentral.dynamics.com";

/** All permissions that the administrator gave the app registration for Business Central online; the documented form for its web services. */
const SCOPE = `${ONLINE}/.default`;

/** An id or a domain of the organisation; nothing that could lead the sign-in elsewhere. */
const TENANT = /^[a-z0-9][a-z0-9.-]*$/i;

/** What calls of an address sign in with, bound to its server; names the first thing that is wrong. */
export function credentialsFor(authentication: Authentication, address: CompanyAddress): CredentialsOutcome {
  return authentication.kind === "entraId"
    ? entraCredentials(authentication, address)
    : keyCredentials(authentication, address);
}

/** The one permission that a relay's registration exposes (docs/relay.md). */
const RELAY_SCOPE = "access_as_user";

/**
 * What calls of a relay sign in with: the person, with a token that only the relay takes. A key of Business Central has no part in it.
 * @param relayClientId of the relay's own registration
 */
export function relayCredentials(
  authentication: Authentication,
  relayClientId: string | null,
  { origin }: CompanyAddress,
): CredentialsOutcome {
  if (relayClientId === null || !isGuid(relayClientId)) {
    return refuse({ kind: "relayClientWrong", value: relayClientId });
  }
  return personCredentials(authentication, `api://${relayClientId.toLowerCase()}/${RELAY_SCOPE}`, origin);
}

function keyCredentials(
  { userName, accessKey, keyOrigin }: Extract<Authentication, { kind: "accessKey" }>,
  { origin, host }: CompanyAddress,
): CredentialsOutcome {
  if (userName === null) {
    return refuse({ kind: "userNameMissing" });
  }
  if (accessKey === null) {
    return refuse({ kind: "accessKeyMissing" });
  }
  if (keyOrigin !== null && keyOrigin !== origin) {
    return refuse({ kind: "keyForOtherServer", server: keyOrigin, host });
  }
  return { ok: true, credentials: { kind: "basic", userName, accessKey, origin } };
}

function entraCredentials(
  authentication: Extract<Authentication, { kind: "entraId" }>,
  { origin, host }: CompanyAddress,
): CredentialsOutcome {
  return origin !== ONLINE && !isLoopback(origin)
    ? refuse({ kind: "notOnline", host })
    : personCredentials(authentication, SCOPE, origin);
}

/** A person signs in with Microsoft Entra ID, for one server. */
function personCredentials(authentication: Authentication, scope: string, origin: string): CredentialsOutcome {
  const { tenantId, clientId } = authentication.kind === "entraId" ? authentication : NOBODY;
  if (tenantId === null || !TENANT.test(tenantId)) {
    return refuse({ kind: "tenantWrong", value: tenantId });
  }
  if (clientId === null || !isGuid(clientId)) {
    return refuse({ kind: "clientWrong", value: clientId });
  }
  return { ok: true, credentials: { kind: "entraId", signIn: { tenantId, clientId, scope }, origin } };
}

const NOBODY = { tenantId: null, clientId: null };

function refuse(problem: CredentialsProblem): CredentialsOutcome {
  return { ok: false, problem };
}
