/** Where one company's OData services live, taken apart so that a service's address can be put together. */
export interface CompanyAddress {
  /** Without a slash at the end, e.g. `https://bc.example/BC/ODataV4/Company('Skarvholm')`. */
  readonly root: string;
  /** Query that belongs to every call, e.g. `tenant=default`; empty where there is none. */
  readonly query: string;
  /** Host and port, for texts. */
  readonly host: string;
}

export type AddressProblem =
  | { readonly kind: "missing" }
  | { readonly kind: "notAnUrl"; readonly value: string }
  /** A user name or password inside the address would travel into logs. */
  | { readonly kind: "holdsCredentials" }
  /** The access key would travel readable. Only this machine itself may be called over http. */
  | { readonly kind: "notEncrypted"; readonly host: string }
  /** No `/ODataV4` (or the older `/OData`) in it: likely the web client's or the API's address. */
  | { readonly kind: "notOData"; readonly value: string };

export type AddressOutcome =
  { readonly ok: true; readonly address: CompanyAddress } | { readonly ok: false; readonly problem: AddressProblem };

const URL_PARTS = /^(https?):\/\/([^/?#\s]+)([^?#]*)(?:\?([^#\s]*))?$/i;
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const ODATA_ROOT = /^(.*?)\/OData(?:V4)?(?=\/|$)(.*)$/i;
const COMPANY_SEGMENT = /^\/Company\((?:'(?:[^']|'')*'|%27.*?%27)\)/i;

/**
 * Reads the OData address an administrator gave: the service root, a company's address, or the address of one service as
 * Business Central's own set-up fills it in. The older OData V3 address is answered by the V4 address of the same company.
 * @param companyName used where the address names no company
 */
export function companyAddress(odataUrl: string | null, companyName: string): AddressOutcome {
  const value = odataUrl?.trim() ?? "";
  if (value === "") return { ok: false, problem: { kind: "missing" } };

  const [, scheme, host, path = "", query = ""] = URL_PARTS.exec(value) ?? [];
  if (scheme === undefined || host === undefined) return { ok: false, problem: { kind: "notAnUrl", value } };
  if (host.includes("@")) return { ok: false, problem: { kind: "holdsCredentials" } };
  if (scheme.toLowerCase() === "http" && !isLoopback(host))
    return { ok: false, problem: { kind: "notEncrypted", host } };

  const [, before, after] = ODATA_ROOT.exec(path) ?? [];
  if (before === undefined || after === undefined) return { ok: false, problem: { kind: "notOData", value } };

  const { company, rest } = takeCompany(query);
  // People paste the address as BC's page shows it, with the company's blanks as they are.
  const segment =
    COMPANY_SEGMENT.exec(after)?.[0].replace(/ /g, "%20") ?? `/Company(${stringInPath(company ?? companyName)})`;
  return {
    ok: true,
    address: { root: `${scheme.toLowerCase()}://${host}${before}/ODataV4${segment}`, query: rest, host },
  };
}

/** Is this host, with or without a port, the machine itself? */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
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

/** A string literal of OData: in single quotes, each single quote inside doubled. Encode the whole filter afterwards. */
export function stringLiteral(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

function stringInPath(text: string): string {
  return `'${encodeURIComponent(text.replace(/'/g, "''")).replace(/'/g, "%27")}'`;
}

function takeCompany(query: string): { readonly company: string | null; readonly rest: string } {
  const parts = query.split("&").filter((part) => part !== "");
  const named = parts.find((part) => /^company=/i.test(part));
  const company = named === undefined ? null : decodeText(named.slice("company=".length));
  return { company, rest: parts.filter((part) => part !== named).join("&") };
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch {
    return text;
  }
}
