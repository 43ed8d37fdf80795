import { readOptions, serverAddress } from "./companyAddress";
import type { AddressProblem, CompanyAddress } from "./companyAddress";
import { companyIn } from "./companyName";

const ODATA_COMPANY = /\/ODataV4\/Company\((?:'|%27).*(?:'|%27)\)$/i;

const API_ROOT = /^(.*\/api\/v2\.0)(?:\/.*)?$/i;

export type ApiAddressProblem =
  | Exclude<AddressProblem, { kind: "notOData" }>
  /** No `/api/v2.0` in it. */
  | { readonly kind: "notApi"; readonly value: string }
  /** It is on another server than the OData address, which the key or token is for. */
  | { readonly kind: "apiElsewhere"; readonly host: string; readonly other: string };

export type ApiAddressOutcome =
  { readonly ok: true; readonly address: CompanyAddress } | { readonly ok: false; readonly problem: ApiAddressProblem };

/**
 * Where API v2.0 is. It must be on the server that the connection signs in to.
 * @param apiUrl as an administrator gave it
 */
export function apiAddress(apiUrl: string | null, odata: CompanyAddress): ApiAddressOutcome {
  const server = serverAddress(apiUrl);
  if (!server.ok) {
    return server;
  }
  const { origin, host, path, query } = server.address;
  const root = API_ROOT.exec(path)?.[1];
  if (root === undefined) {
    return { ok: false, problem: { kind: "notApi", value: apiUrl?.trim() ?? "" } };
  }
  if (origin !== odata.origin) {
    return { ok: false, problem: { kind: "apiElsewhere", host: odata.host, other: host } };
  }
  const options = readOptions(query);
  return options.ok ? { ok: true, address: { root: origin + root, query: options.tenant, host, origin } } : options;
}

/** Where BC puts the API of the server whose OData services an address names: under the same instance, tenant and environment. */
export function proposedApi({ root, ...server }: CompanyAddress): CompanyAddress {
  return { ...server, root: root.replace(ODATA_COMPANY, "/api/v2.0") };
}

/** The proposed address as an administrator enters it. */
export function proposedApiUrl(odata: CompanyAddress): string {
  const { root, query } = proposedApi(odata);
  return query === "" ? root : `${root}?${query}`;
}

/** The company that an OData address names. The administrator's address decides, not the connection's title. */
export function companyNameOf({ root }: CompanyAddress): string {
  return companyIn(root) ?? "";
}

/** @param companyId BC's id of the company, as its API gave it */
export function inCompany({ root, ...server }: CompanyAddress, companyId: string): CompanyAddress {
  return { ...server, root: `${root}/companies(${encodeURIComponent(companyId)})` };
}

/** An address that always asks with a further query option; its value is encoded here. */
export function withOption(
  address: CompanyAddress,
  name: "$expand" | "$orderby" | "$select",
  value: string,
): CompanyAddress {
  const option = `${name}=${encodeURIComponent(value)}`;
  return { ...address, query: address.query === "" ? option : `${address.query}&${option}` };
}
