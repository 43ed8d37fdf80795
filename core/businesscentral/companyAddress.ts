import { decodedText } from "../values/decodedText";
import { isLoopback, webAddress } from "./webAddress";
import type { WebAddress, WebAddressProblem } from "./webAddress";

/** Where one company's OData services live, taken apart so that a service's address can be put together. */
export interface CompanyAddress {
  /** Without a slash at the end, e.g. `https://bc.example/BC/ODataV4/Company('Skarvholm')`. */
  readonly root: string;
  /** Query that belongs to every call, e.g. `tenant=default`; empty where there is none. */
  readonly query: string;
  /** Host and port, for texts. */
  readonly host: string;
  /** The server: scheme, host and port. What signs in is for this one and no other. */
  readonly origin: string;
}

export type AddressProblem =
  | WebAddressProblem
  /** The access key would travel readable. Only this machine itself may be called over http. */
  | { readonly kind: "notEncrypted"; readonly host: string }
  /** No `/ODataV4` (or the older `/OData`) in it: likely the web client's or the API's address. */
  | { readonly kind: "notOData"; readonly value: string }
  /** An option that does not belong to an address, such as `$filter`, or a secret in a place where logs see it. */
  | { readonly kind: "queryOption"; readonly name: string };

export type AddressOutcome =
  { readonly ok: true; readonly address: CompanyAddress } | { readonly ok: false; readonly problem: AddressProblem };

const ODATA_ROOT = /^(.*?)\/OData(?:V4)?(?=\/|$)(.*)$/i;
const COMPANY_SEGMENT = /^\/Company\((?:'(?:[^']|'')*'|%27.*?%27)\)/i;

/**
 * Reads the OData address an administrator gave: the service root, a company's address, or the address of one service as
 * Business Central's own set-up fills it in. The older OData V3 address is answered by the V4 address of the same company.
 * @param companyName used where the address names no company
 */
export function companyAddress(odataUrl: string | null, companyName: string): AddressOutcome {
  const server = serverAddress(odataUrl);
  if (!server.ok) {
    return server;
  }
  const { origin, host, path, query } = server.address;
  const [, before, after] = ODATA_ROOT.exec(path) ?? [];
  if (before === undefined || after === undefined) {
    return refuse({ kind: "notOData", value: odataUrl?.trim() ?? "" });
  }
  const options = readOptions(query);
  if (!options.ok) {
    return options;
  }
  const segment = COMPANY_SEGMENT.exec(after)?.[0] ?? `/Company(${stringInPath(options.company ?? companyName)})`;
  return { ok: true, address: { root: `${origin}${before}/ODataV4${segment}`, query: options.tenant, host, origin } };
}

/** An address that is called with a key or a token. */
export function serverAddress(
  url: string | null,
):
  | { readonly ok: true; readonly address: WebAddress }
  | { readonly ok: false; readonly problem: WebAddressProblem | Extract<AddressProblem, { kind: "notEncrypted" }> } {
  const outcome = webAddress(url);
  if (!outcome.ok) {
    return outcome;
  }
  const { scheme, origin, host } = outcome.address;
  return scheme === "https" || isLoopback(origin) ? outcome : { ok: false, problem: { kind: "notEncrypted", host } };
}

/** The address of a published service with the given query options; values in them are encoded here and only here. */
export function serviceUrl(
  address: CompanyAddress,
  service: string,
  options: Readonly<Record<string, string>>,
): string {
  const own = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const query = [address.query, ...own].filter((part) => part !== "").join("&");
  const url = `${address.root}/${encodeURIComponent(service)}`;
  return query === "" ? url : `${url}?${query}`;
}

function stringInPath(text: string): string {
  return `'${encodeURIComponent(text.replace(/'/g, "''")).replace(/'/g, "%27")}'`;
}

type Options =
  | { readonly ok: true; readonly company: string | null; readonly tenant: string }
  | { readonly ok: false; readonly problem: Extract<AddressProblem, { kind: "queryOption" }> };

/** The two options that an address of Business Central may have: they say which database and which company it is about. */
export function readOptions(query: string): Options {
  let company: string | null = null;
  let tenant = "";
  for (const part of query.split("&").filter((each) => each !== "")) {
    const [name = "", value = ""] = part.split("=");
    if (/^company$/i.test(name)) {
      company = decodedOption(value);
    } else if (/^tenant$/i.test(name)) {
      tenant = part;
    } else {
      return { ok: false, problem: { kind: "queryOption", name: decodedOption(name) } };
    }
  }
  return { ok: true, company, tenant };
}

function decodedOption(text: string): string {
  return decodedText(text.replace(/\+/g, " "));
}

function refuse(problem: AddressProblem): AddressOutcome {
  return { ok: false, problem };
}
