import { companyAddress } from "../../businesscentral/companyAddress";
import { finding } from "./finding";
import type { Finding } from "./finding";

const PARTS = /^https:\/\/([^/?#\s@]+)(\/[^?#\s]*)?(?:\?[^#\s]*)?$/i;
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
const ONLINE_HOST = /^api\.businesscentral\.dynamics\.com$/i;
const ONLINE_PATH = /^\/v2\.0\/(?:[^/]+\/)?([^/]+)\/ODataV4/i;
const WEB_CLIENT_HOST = /^(?:[\w-]+\.)?businesscentral\.dynamics\.com$/i;
const API = /^(.*?)\/api(?:\/|$)/i;
const SOAP = /^(.*?)\/WS(?:\/|$)/i;
/** Business Central's own port for OData where nobody chose another. */
const ODATA_PORT = 7048;

/**
 * What kind of address it is that an administrator gave for OData, and what is wrong with it: Business Central online, on premises, this
 * machine; or the address of something else, which people copy by mistake.
 */
export function checkAddress(odataUrl: string | null, companyName: string): Finding {
  const outcome = companyAddress(odataUrl, companyName);
  if (outcome.ok) return kindOf(outcome.address.root, outcome.address.host);
  const { problem } = outcome;
  switch (problem.kind) {
    case "missing":
      return finding("address", "addressMissing");
    case "notAnUrl":
      return finding("address", "addressNotAUrl", problem.value);
    case "holdsCredentials":
      return finding("address", "addressHoldsCredentials");
    case "notEncrypted":
      return finding("address", "addressNotEncrypted", problem.host);
    case "notOData":
      return finding("address", mistakenFor(problem.value), problem.value, suggestAddress(problem.value) ?? "");
  }
}

/** The OData address that belongs to a web client's, an API's or a SOAP address; null where it cannot be told. */
export function suggestAddress(url: string): string | null {
  const [, host, path = ""] = PARTS.exec(url.trim()) ?? [];
  if (host === undefined) return null;
  const service = API.exec(path)?.[1] ?? SOAP.exec(path)?.[1];
  if (service !== undefined) return `https://${host}${service}/ODataV4`;
  const [first, second] = path.split("/").filter((part) => part !== "");
  if (WEB_CLIENT_HOST.test(host))
    return first === undefined
      ? null
      : `https://api.businesscentral.dynamics.com/v2.0/${second === undefined ? first : `${first}/${second}`}/ODataV4`;
  return first === undefined ? null : `https://${host.replace(/:\d+$/, "")}:${ODATA_PORT}/${first}/ODataV4`;
}

function kindOf(root: string, host: string): Finding {
  if (LOOPBACK.test(host)) return finding("address", "addressLocal", host);
  const environment = ONLINE_HOST.test(host)
    ? ONLINE_PATH.exec(root.slice(root.indexOf(host) + host.length))?.[1]
    : undefined;
  if (environment !== undefined) return finding("address", "addressOnline", decodeURIComponent(environment));
  return finding("address", "addressOnPremises", host);
}

function mistakenFor(url: string): "addressWebClient" | "addressApi" | "addressSoap" | "addressNotOData" {
  const [, host = "", path = ""] = PARTS.exec(url) ?? [];
  if (API.test(path)) return "addressApi";
  if (SOAP.test(path)) return "addressSoap";
  return WEB_CLIENT_HOST.test(host) && !ONLINE_HOST.test(host) ? "addressWebClient" : "addressNotOData";
}
