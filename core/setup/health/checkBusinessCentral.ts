import type { ServiceAnswer } from "../../businesscentral/serviceAnswer";
import type { Connection } from "../../connection/connection";
import { addressesOf, credentialsOf } from "../../connection/endpoint";
import type { CredentialsProblem } from "../../connection/credentials";
import type { SalesReader } from "../../ports";
import { textOf } from "../../values/wireValue";
import type { ClientPorts } from "../../businesscentral/client";
import { companyNameOf } from "../../businesscentral/apiAddress";
import { sameCompanyName } from "../../businesscentral/companyName";
import { answerTo, callerName, rootUrl, send } from "./asking";
import type { Asking } from "./asking";
import { checkApi } from "./checkApi";
import { checkLatency } from "./checkLatency";
import { checkLinks } from "./checkLinks";
import { checkPreflight } from "./checkPreflight";
import { checkServices } from "./checkServices";
import { checkVirtualTables } from "./checkVirtualTables";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { checkAddress, checkRelayAddress } from "./odataAddress";
import { notReached, whyNot } from "./whyNot";

/** How Business Central is asked. A browser knows what a page may do; another program has no such limits. */
export interface BusinessCentralPorts extends ClientPorts {
  /** Where virtual tables are read. */
  readonly store: SalesReader;
  /** Whether a browser's rules for pages hold. */
  readonly isBrowser: boolean;
}

const AFTER_SIGN_IN = ["company", "service", "properties", "sampleItem", "api", "latency"] as const;

/** Checks one connection, from its address to an item's figure. What an earlier failure hides is told as not checked. */
export async function checkBusinessCentral(
  ports: BusinessCentralPorts,
  connection: Connection,
): Promise<readonly HealthFinding[]> {
  if (connection.way === "virtual") {
    return checkVirtualTables(ports, connection);
  }
  const shape =
    connection.way === "relay"
      ? checkRelayAddress(connection.relay.url)
      : checkAddress(connection.odataUrl, connection.companyName);
  // A wrong address of the API hides nothing of OData; checkApi tells of it.
  const addresses = addressesOf({ ...connection, apiUrl: null });
  if (!addresses.ok) {
    return [shape, ...notReached(["reachable", "policy", "crossOrigin", "credentials", ...AFTER_SIGN_IN])];
  }
  const { address } = addresses;
  const signing = credentialsOf(connection, address);
  if (!signing.ok) {
    return [
      shape,
      ...notReached(["reachable", "policy", "crossOrigin"]),
      credentialsFinding(signing.problem),
      ...notReached(AFTER_SIGN_IN),
    ];
  }

  const { credentials } = signing;
  const asking: Asking = { ports, connection, address, credentials };
  const url = rootUrl(asking, "Company");
  const outcome = await send(asking, url, {});
  const companies = answerTo(asking, url, "Company", outcome);
  const isForbidden = !companies.ok && companies.problem.kind === "forbidden";
  if (!companies.ok && !isForbidden) {
    return [shape, ...whyNot(asking, ports.isBrowser, companies.problem), ...notReached(AFTER_SIGN_IN)];
  }
  const { host } = asking.address;
  return [
    shape,
    checkLinks(asking, url, outcome),
    ports.isBrowser ? finding("policy", "policyAllows", host) : finding("policy", "policyNotKnown"),
    ports.isBrowser ? await checkPreflight(asking) : finding("crossOrigin", "crossOriginNotKnown"),
    credentials.kind === "entraId"
      ? finding("credentials", "signedIn")
      : finding("credentials", "credentialsAccepted", credentials.userName),
    ...(await checkCompany(asking, companies)),
  ];
}

function credentialsFinding(problem: CredentialsProblem): HealthFinding {
  switch (problem.kind) {
    case "userNameMissing":
      return finding("credentials", "userNameMissing");
    case "accessKeyMissing":
      return finding("credentials", "accessKeyNotReadable");
    case "keyForOtherServer":
      return finding("credentials", problem.kind, problem.server, problem.host);
    case "tenantWrong":
    case "clientWrong":
      return finding("credentials", problem.kind, problem.value ?? "");
    case "relayClientWrong":
      return finding("credentials", problem.kind, problem.value ?? "");
    case "notOnline":
      return finding("credentials", "notOnline", problem.host);
  }
}

async function checkCompany(asking: Asking, companies: ServiceAnswer): Promise<readonly HealthFinding[]> {
  const wanted = companyNameOf(asking.address);
  if (!companies.ok) {
    return [
      finding("company", "companyListForbidden", callerName(asking)),
      ...(await checkServices(asking)),
      ...(await checkApi(asking)),
      await checkLatency(asking),
    ];
  }
  const names = companies.rows.flatMap((row) => textOf(row.Name) ?? []);
  if (names.some((name) => sameCompanyName(name, wanted))) {
    return [
      finding("company", "companyFound", wanted),
      ...(await checkServices(asking)),
      ...(await checkApi(asking)),
      await checkLatency(asking),
    ];
  }
  return [
    finding("company", "companyMissing", wanted, names.join(", ")),
    ...notReached(["service", "properties", "sampleItem", "api", "latency"]),
  ];
}
