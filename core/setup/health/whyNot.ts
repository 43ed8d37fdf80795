import type { ServiceProblem } from "../../businesscentral/serviceProblem";
import { isPrivateHost } from "../../businesscentral/webAddress";
import type { Way } from "../../connection/way";
import type { Asking } from "./asking";
import { finding } from "./finding";
import type { CheckId, HealthFinding } from "./finding";
import { signInFinding } from "./signInFindings";

/** What stops the very first question, with what it proves of the steps before it. */
export function whyNot(
  { address: { host }, connection: { way } }: Asking,
  isBrowser: boolean,
  problem: ServiceProblem,
): readonly HealthFinding[] {
  const reached = finding("reachable", "reached", host);
  const readable = isBrowser
    ? [finding("policy", "policyAllows", host), finding("crossOrigin", "crossOriginAllowed", host)]
    : [finding("policy", "policyNotKnown"), finding("crossOrigin", "crossOriginNotKnown")];
  const later = notReached(["credentials"]);
  switch (problem.kind) {
    case "unreachable":
      return [
        finding("reachable", unreachableReason(way, host), host),
        ...notReached(["policy", "crossOrigin"]),
        ...later,
      ];
    case "mixedContent":
    case "privateNetwork":
      return [finding("reachable", problem.kind, host), ...notReached(["policy", "crossOrigin"]), ...later];
    case "policy":
      return [
        finding("reachable", "notReached"),
        finding("policy", "policyBlocks", host),
        finding("crossOrigin", "notReached"),
        ...later,
      ];
    case "crossOrigin":
      return [
        reached,
        finding("policy", "policyAllows", host),
        finding("crossOrigin", "crossOriginRefused", host),
        ...later,
      ];
    case "preflightRefused":
      return [
        reached,
        finding("policy", "policyAllows", host),
        finding("crossOrigin", "preflightRefused", host, problem.what),
        ...later,
      ];
    case "unauthorized":
      return [reached, ...readable, finding("credentials", "credentialsRefused", problem.userName, host)];
    case "throttled":
      return [finding("reachable", throttledReason(problem, isBrowser), host), ...readable, ...later];
    case "notBusinessCentral":
      return problem.got === "redirect"
        ? [finding("reachable", "redirected", host), ...readable, ...later]
        : [finding("reachable", "notBusinessCentral", host), ...readable, ...later];
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
      return [
        ...notReached(["reachable", "policy", "crossOrigin"]),
        isBrowser ? signInFinding(problem.problem) : finding("credentials", "tokenNeeded", problem.signIn.scope, host),
      ];
    case "tokenRefused":
      return [reached, ...readable, finding("credentials", "tokenRefused", host)];
    case "relay":
      return relayFindings(problem, [reached, ...readable]);
    case "forbidden":
    case "cancelled":
      return notReached(["reachable", "policy", "crossOrigin", "credentials"]);
  }
}

/** A browser shows of an answer only the headers that are exposed to pages; whether one was sent all the same it does not tell. */
function throttledReason(
  { retryAfterSeconds }: Extract<ServiceProblem, { kind: "throttled" }>,
  isBrowser: boolean,
): "throttled" | "throttledForUnknown" {
  return isBrowser && retryAfterSeconds === null ? "throttledForUnknown" : "throttled";
}

/** A browser does not tell that it keeps public pages from private addresses; only the address itself hints at it. */
function unreachableReason(way: Way, host: string): "relayUnreachable" | "unreachablePrivate" | "unreachable" {
  if (way === "relay") {
    return "relayUnreachable";
  }
  return isPrivateHost(host) ? "unreachablePrivate" : "unreachable";
}

/** @param answered what an answer of the relay proves */
function relayFindings(
  { host, refusal }: Extract<ServiceProblem, { kind: "relay" }>,
  answered: readonly HealthFinding[],
): readonly HealthFinding[] {
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

export function notReached(checks: readonly CheckId[]): readonly HealthFinding[] {
  return checks.map((check) => finding(check, "notReached"));
}
