import type { ServiceAnswer } from "../../businesscentral/serviceAnswer";
import type { ServiceProblem } from "../../businesscentral/serviceProblem";
import type { Connection } from "../../connection/connection";
import { addressesOf, credentialsOf } from "../../connection/endpoint";
import type { CredentialsProblem } from "../../connection/credentials";
import type { SignInProblem } from "../../values/signIn";
import { textOf } from "../../values/wireValue";
import type { ClientPorts } from "../../businesscentral/client";
import { companyNameOf } from "../../businesscentral/apiAddress";
import { ask, callerName, rootUrl } from "./asking";
import type { Asking } from "./asking";
import { checkApi } from "./checkApi";
import { checkLatency } from "./checkLatency";
import { checkServices } from "./checkServices";
import { finding } from "./finding";
import type { CheckId, Finding } from "./finding";
import { checkAddress, checkRelayAddress } from "./odataAddress";

/** How Business Central is asked. A browser knows what a page may do; another program has no such limits. */
export interface BusinessCentralPorts extends ClientPorts {
  /** Whether the page's own content security policy has stopped a call to the host; null outside a browser. */
  readonly blockedByPolicy: ((host: string) => Promise<boolean>) | null;
}

const AFTER_SIGN_IN = ["company", "service", "properties", "sampleItem", "api", "latency"] as const;

/** Checks one connection, from its address to an item's figure. What an earlier failure hides is told as not checked. */
export async function checkBusinessCentral(
  ports: BusinessCentralPorts,
  connection: Connection,
): Promise<readonly Finding[]> {
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
  const companies = await ask(asking, rootUrl(asking, "Company"), "Company");
  const isForbidden = !companies.ok && companies.problem.kind === "forbidden";
  if (!companies.ok && !isForbidden) {
    return [shape, ...(await whyNot(ports, asking, companies.problem)), ...notReached(AFTER_SIGN_IN)];
  }
  const { host } = asking.address;
  return [
    shape,
    finding("reachable", "reached", host),
    ports.blockedByPolicy === null ? finding("policy", "policyNotKnown") : finding("policy", "policyAllows", host),
    ports.blockedByPolicy === null
      ? finding("crossOrigin", "crossOriginNotKnown")
      : finding("crossOrigin", "crossOriginAllowed", host),
    credentials.kind === "entraId"
      ? finding("credentials", "signedIn")
      : finding("credentials", "credentialsAccepted", credentials.userName),
    ...(await checkCompany(asking, companies)),
  ];
}

function credentialsFinding(problem: CredentialsProblem): Finding {
  switch (problem.kind) {
    case "userNameMissing":
      return finding("credentials", "userNameMissing");
    case "accessKeyMissing":
      return finding("credentials", "accessKeyNotReadable");
    case "tenantWrong":
    case "clientWrong":
      return finding("credentials", problem.kind, problem.value ?? "");
    case "relayClientWrong":
      return finding("credentials", problem.kind, problem.value ?? "");
    case "notOnline":
      return finding("credentials", "notOnline", problem.host);
  }
}

function signInFinding(problem: SignInProblem): Finding {
  switch (problem.kind) {
    case "needed":
    case "closed":
      return finding("credentials", "signInNeeded");
    case "blocked":
      return finding("credentials", "signInBlocked");
    case "declined":
      return finding("credentials", "signInDeclined");
    case "offline":
    case "scriptMissing":
      return finding("credentials", "signInFailed", problem.kind);
    case "failed":
      return finding("credentials", "signInFailed", problem.code);
  }
}

function notReached(checks: readonly CheckId[]): readonly Finding[] {
  return checks.map((check) => finding(check, "notReached"));
}

/** What stops the very first question, with what it proves of the steps before it. */
async function whyNot(
  { blockedByPolicy }: BusinessCentralPorts,
  { address: { host }, connection: { way } }: Asking,
  problem: ServiceProblem,
): Promise<readonly Finding[]> {
  const reached = finding("reachable", "reached", host);
  const readable =
    blockedByPolicy === null
      ? [finding("policy", "policyNotKnown"), finding("crossOrigin", "crossOriginNotKnown")]
      : [finding("policy", "policyAllows", host), finding("crossOrigin", "crossOriginAllowed", host)];
  const later = notReached(["credentials"]);
  switch (problem.kind) {
    case "unreachable":
    case "crossOrigin":
      if (blockedByPolicy !== null && (await blockedByPolicy(host))) {
        return [
          finding("reachable", "notReached"),
          finding("policy", "policyBlocks", host),
          finding("crossOrigin", "notReached"),
          ...later,
        ];
      }
      return problem.kind === "crossOrigin"
        ? [
            reached,
            finding("policy", "policyAllows", host),
            finding("crossOrigin", "crossOriginRefused", host),
            ...later,
          ]
        : [
            finding("reachable", way === "relay" ? "relayUnreachable" : "unreachable", host),
            ...notReached(["policy", "crossOrigin"]),
            ...later,
          ];
    case "unauthorized":
      return [reached, ...readable, finding("credentials", "credentialsRefused", problem.userName, host)];
    case "throttled":
      return [finding("reachable", "throttled", host), ...readable, ...later];
    case "notBusinessCentral":
    case "notPublished":
    case "wrongAnswer":
    case "contradiction":
      return [finding("reachable", "notBusinessCentral", host), ...readable, ...later];
    case "timeout":
    case "deadline":
      return [
        finding("reachable", "timedOut", host, String(Math.round(problem.afterMs / 1000))),
        ...notReached(["policy", "crossOrigin"]),
        ...later,
      ];
    case "otherServer":
      return [finding("reachable", "otherServer", host, problem.other), ...readable, ...later];
    case "unavailable":
    case "refused":
      return [finding("reachable", "serverFailed", host, String(problem.status)), ...readable, ...later];
    case "signIn":
      return [...notReached(["reachable", "policy", "crossOrigin"]), signInFinding(problem.problem)];
    case "tokenRefused":
      return [reached, ...readable, finding("credentials", "tokenRefused", host)];
    case "relay":
      return relayFindings(problem, [reached, ...readable]);
    case "forbidden":
    case "cancelled":
      return notReached(["reachable", "policy", "crossOrigin", "credentials"]);
  }
}

/** @param answered what an answer of the relay proves */
function relayFindings(
  { host, refusal }: Extract<ServiceProblem, { kind: "relay" }>,
  answered: readonly Finding[],
): readonly Finding[] {
  const [, ...readable] = answered;
  switch (refusal) {
    case "NotAllowed":
    case "TokenInvalid":
    case "PermissionUnknown":
      return [...answered, finding("credentials", `relay${refusal}`, host)];
    case "BusinessCentralSignIn":
      return [...answered, finding("credentials", "relaySignInRefused", host)];
    case "NotFound":
      return [finding("reachable", "relayNotFound", host), ...readable, ...notReached(["credentials"])];
    case "BusinessCentralUnreachable":
    case "BusinessCentralTimeout":
      return [finding("reachable", "relayNotReached", host), ...readable, ...notReached(["credentials"])];
  }
}

async function checkCompany(asking: Asking, companies: ServiceAnswer): Promise<readonly Finding[]> {
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
  // Business Central compares company names as its database does: without regard to case.
  if (names.some((name) => name.toLowerCase() === wanted.toLowerCase())) {
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
