import { apiAddress, proposedApi } from "../businesscentral/apiAddress";
import type { ApiAddressProblem } from "../businesscentral/apiAddress";
import { companyAddress } from "../businesscentral/companyAddress";
import type { AddressProblem, CompanyAddress } from "../businesscentral/companyAddress";
import type { Credentials } from "../ports";
import type { Connection, Relay } from "./connection";
import { credentialsFor, relayCredentials } from "./credentials";
import type { CredentialsOutcome, CredentialsProblem } from "./credentials";
import { relayAddress } from "./relayAddress";
import type { RelayAddressProblem } from "./relayAddress";

/** Where, and as whom, a connection's company is asked: at Business Central itself, or at the relay, which has the same addresses. */
export interface Endpoint {
  readonly address: CompanyAddress;
  /** Null: nobody said where API v2.0 is. */
  readonly api: CompanyAddress | null;
  readonly credentials: Credentials;
}

export type EndpointProblem =
  | { readonly kind: "address"; readonly problem: AddressProblem }
  | { readonly kind: "apiAddress"; readonly problem: ApiAddressProblem }
  | { readonly kind: "relayAddress"; readonly problem: RelayAddressProblem }
  /** The connection reads virtual tables: Business Central itself is not asked. */
  | { readonly kind: "virtualTables" }
  | CredentialsProblem;

export type AddressesOutcome =
  | ({ readonly ok: true } & Omit<Endpoint, "credentials">)
  | { readonly ok: false; readonly problem: Exclude<EndpointProblem, CredentialsProblem> };

export type EndpointOutcome =
  { readonly ok: true; readonly endpoint: Endpoint } | { readonly ok: false; readonly problem: EndpointProblem };

/** What a call needs of a connection, by its way; names the first thing that is wrong. */
export function endpointOf(connection: Connection): EndpointOutcome {
  const addresses = addressesOf(connection);
  if (!addresses.ok) {
    return addresses;
  }
  const { address, api } = addresses;
  const signing = credentialsOf(connection, address);
  return signing.ok ? { ok: true, endpoint: { address, api, credentials: signing.credentials } } : signing;
}

/** What calls sign in with, by the connection's way. @param address where they go */
export function credentialsOf(
  { way, authentication, relay }: Pick<Connection, "way" | "authentication" | "relay">,
  address: CompanyAddress,
): CredentialsOutcome {
  return way === "relay"
    ? relayCredentials(authentication, relay.clientId, address)
    : credentialsFor(authentication, address);
}

/** The addresses of a connection, whoever may use them. */
export function addressesOf({
  way,
  odataUrl,
  apiUrl,
  relay,
  companyName,
}: Pick<Connection, "way" | "odataUrl" | "apiUrl" | "relay" | "companyName">): AddressesOutcome {
  switch (way) {
    case "direct":
      return addressesOfServer(odataUrl, apiUrl, companyName);
    case "relay":
      return addressesOfRelay(relay, companyName);
    case "virtual":
      return { ok: false, problem: { kind: "virtualTables" } };
  }
}

/** The relay has the API beside OData, wherever Business Central has it. */
function addressesOfRelay(relay: Relay, companyName: string): AddressesOutcome {
  const at = relayAddress(relay.url);
  if (!at.ok) {
    return { ok: false, problem: { kind: "relayAddress", problem: at.problem } };
  }
  const odata = companyAddress(`${at.root}/ODataV4`, companyName);
  return odata.ok
    ? { ok: true, address: odata.address, api: proposedApi(odata.address) }
    : { ok: false, problem: { kind: "address", problem: odata.problem } };
}

function addressesOfServer(odataUrl: string | null, apiUrl: string | null, companyName: string): AddressesOutcome {
  const odata = companyAddress(odataUrl, companyName);
  if (!odata.ok) {
    return { ok: false, problem: { kind: "address", problem: odata.problem } };
  }
  const { address } = odata;
  const api = apiUrl === null ? null : apiAddress(apiUrl, address);
  return api?.ok === false
    ? { ok: false, problem: { kind: "apiAddress", problem: api.problem } }
    : { ok: true, address, api: api?.address ?? null };
}
