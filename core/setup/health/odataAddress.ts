import { companyAddress } from "../../businesscentral/companyAddress";
import type { AddressProblem, CompanyAddress } from "../../businesscentral/companyAddress";
import type { ApiAddressProblem } from "../../businesscentral/apiAddress";
import { relayAddress } from "../../connection/relayAddress";
import { isLoopback, webAddress } from "../../businesscentral/webAddress";
import type { WebAddress } from "../../businesscentral/webAddress";
import { decodedText } from "../../values/decodedText";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";

const ONLINE = "https://api.businesscentral.dynamics.com";
const ONLINE_PATH = /^\/v2\.0\/(?:[^/]+\/)?([^/]+)\/ODataV4/i;
const WEB_CLIENT_HOST = /^(?:[\w-]+\.)?businesscentral\.dynamics\.com$/;
const API = /^(.*?)\/api(?:\/|$)/i;
const SOAP = /^(.*?)\/WS(?:\/|$)/i;
/** Business Central's own port for OData where nobody chose another. */
const ODATA_PORT = 7048;

/**
 * What kind of address it is that an administrator gave for OData, and what is wrong with it: Business Central online, on premises, this
 * machine; or the address of something else, which people copy by mistake.
 */
export function checkAddress(odataUrl: string | null, companyName: string): HealthFinding {
  const outcome = companyAddress(odataUrl, companyName);
  if (outcome.ok) {
    return kindOf(outcome.address);
  }
  return outcome.problem.kind === "notOData" ? mistakenFinding(outcome.problem.value) : problemFinding(outcome.problem);
}

/** What is wrong with an address, whatever it is the address of. */
export function problemFinding(problem: Exclude<AddressProblem, { kind: "notOData" }>): HealthFinding {
  switch (problem.kind) {
    case "missing":
      return finding("address", "addressMissing");
    case "notAnUrl":
      return finding("address", "addressNotAUrl", problem.value);
    case "holdsCredentials":
      return finding("address", "addressHoldsCredentials");
    case "notEncrypted":
      return finding("address", "addressNotEncrypted", problem.host);
    case "hiddenCharacter":
      return finding("address", "addressHiddenCharacter", problem.value);
    case "backslash":
      return finding("address", "addressBackslash", problem.value);
    case "fragment":
      return finding("address", "addressFragment", problem.value);
    case "hostUnclear":
      return finding("address", "addressHostUnclear", problem.host, problem.readAs);
    case "queryOption":
      return finding("address", "addressQueryOption", problem.name);
  }
}

/** What is wrong with the address of the relay, or that it is one. */
export function checkRelayAddress(url: string | null): HealthFinding {
  const outcome = relayAddress(url);
  if (outcome.ok) {
    return finding("address", "addressRelay", outcome.host);
  }
  const { problem } = outcome;
  return problem.kind === "notRelay" || problem.kind === "missing"
    ? finding("address", "addressNotRelay", problem.kind === "missing" ? "" : problem.value)
    : problemFinding(problem);
}

/** What is wrong with the address of API v2.0. @param proposed the one that belongs to the OData address */
export function apiAddressFinding(problem: ApiAddressProblem, proposed: string): HealthFinding {
  switch (problem.kind) {
    case "missing":
      return finding("api", "apiMissing", proposed);
    case "notApi":
      return finding("api", "apiNotApi", problem.value);
    case "apiElsewhere":
      return finding("api", "apiElsewhere", problem.host, problem.other);
    default:
      return { ...problemFinding(problem), check: "api" };
  }
}

/** The OData address that belongs to a web client's, an API's or a SOAP address; null where it cannot be told. */
export function suggestAddress(url: string): string | null {
  const outcome = webAddress(url);
  if (!outcome.ok || outcome.address.scheme !== "https") {
    return null;
  }
  const { origin, host, path } = outcome.address;
  const service = API.exec(path)?.[1] ?? SOAP.exec(path)?.[1];
  if (service !== undefined) {
    return `${origin}${service}/ODataV4`;
  }
  const [first, second] = path.split("/").filter((part) => part !== "");
  if (first === undefined) {
    return null;
  }
  return WEB_CLIENT_HOST.test(host)
    ? `${ONLINE}/v2.0/${second === undefined ? first : `${first}/${second}`}/ODataV4`
    : `https://${host.replace(/:\d+$/, "")}:${ODATA_PORT}/${first}/ODataV4`;
}

function kindOf({ root, origin, host }: CompanyAddress): HealthFinding {
  if (isLoopback(origin)) {
    return finding("address", "addressLocal", host);
  }
  const environment = origin === ONLINE ? ONLINE_PATH.exec(root.slice(origin.length))?.[1] : undefined;
  return environment === undefined
    ? finding("address", "addressOnPremises", host)
    : finding("address", "addressOnline", decodedText(environment));
}

function mistakenFinding(value: string): HealthFinding {
  const outcome = webAddress(value);
  return finding(
    "address",
    outcome.ok ? mistakenFor(outcome.address) : "addressNotOData",
    value,
    suggestAddress(value) ?? "",
  );
}

function mistakenFor({
  origin,
  host,
  path,
}: WebAddress): "addressWebClient" | "addressApi" | "addressSoap" | "addressNotOData" {
  if (API.test(path)) {
    return "addressApi";
  }
  if (SOAP.test(path)) {
    return "addressSoap";
  }
  return WEB_CLIENT_HOST.test(host) && origin !== ONLINE ? "addressWebClient" : "addressNotOData";
}
