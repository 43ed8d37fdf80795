import type { ItemProblem, ServiceProblem, VirtualProblem } from "../../../core/businesscentral/serviceProblem";
import { describeSignIn } from "../signIn/describeSignIn";
import type { ProblemTexts, ProblemStrings } from "./problemStrings";

/** What any question to Business Central may meet; what a cancelled or unpublished one is called depends on the question. */
export type AnswerProblem =
  | Exclude<ServiceProblem, { kind: "cancelled" | "notPublished" }>
  | VirtualProblem
  | Extract<ItemProblem, { kind: "unexpectedProperty" | "companyNotFound" }>;

/** Why Business Central did not tell, and what to do about it. */
export function describeAnswer(problem: AnswerProblem, strings: ProblemTexts): ProblemStrings {
  switch (problem.kind) {
    case "unreachable":
      return { headline: strings("Unreachable"), explanation: strings("UnreachableExplained", problem.host) };
    case "crossOrigin":
      return { headline: strings("CrossOrigin"), explanation: strings("CrossOriginExplained", problem.host) };
    case "preflightRefused":
      return {
        headline: strings("CrossOrigin"),
        explanation: strings("PreflightRefusedExplained", problem.host, problem.what),
      };
    case "policy":
      return { headline: strings("PolicyBlocks"), explanation: strings("PolicyBlocksExplained", problem.host) };
    case "mixedContent":
      return { headline: strings("BrowserBlocks"), explanation: strings("MixedContentExplained", problem.host) };
    case "privateNetwork":
      return { headline: strings("BrowserBlocks"), explanation: strings("PrivateNetworkExplained", problem.host) };
    case "timeout":
      return {
        headline: strings("Timeout"),
        explanation: strings("TimeoutExplained", problem.host, String(problem.afterMs / 1000)),
      };
    case "companyNotFound":
      return {
        headline: strings("CompanyNotFound"),
        explanation: strings("CompanyNotFoundExplained", problem.companyName, problem.host),
      };
    case "deadline":
      return {
        headline: strings("Deadline"),
        explanation: strings("DeadlineExplained", problem.host, String(problem.afterMs / 1000)),
      };
    case "wrongAnswer":
      return {
        headline: strings("WrongAnswer"),
        explanation: strings("WrongAnswerExplained", problem.service, problem.asked, problem.got),
      };
    case "contradiction":
      return {
        headline: strings("WrongAnswer"),
        explanation: strings("ContradictionExplained", problem.service, problem.key),
      };
    case "unauthorized":
      return {
        headline: strings("Unauthorized"),
        explanation: strings("UnauthorizedExplained", problem.host, problem.userName),
      };
    case "forbidden":
      return {
        headline: strings("Forbidden"),
        explanation:
          problem.userName === null
            ? strings("ForbiddenForYou", problem.service)
            : strings("ForbiddenExplained", problem.service, problem.userName),
      };
    case "signIn":
      return describeSignIn(problem.problem, strings);
    case "tokenRefused":
      return { headline: strings("TokenRefused"), explanation: strings("TokenRefusedExplained", problem.host) };
    case "relay":
      return describeRelay(problem, strings);
    case "virtualTable":
      return describeVirtualTable(problem, strings);
    case "virtualCompanyMissing":
      return {
        headline: strings("VirtualCompanyMissing"),
        explanation: strings("VirtualCompanyMissingExplained", problem.companyName),
      };
    case "virtualOtherCompany":
      return {
        headline: strings("VirtualOtherCompany"),
        explanation: strings("VirtualOtherCompanyExplained", problem.asked, problem.got),
      };
    case "throttled":
      return {
        headline: strings("Throttled"),
        explanation:
          problem.retryAfterSeconds === null
            ? strings("ThrottledExplained")
            : strings("ThrottledForSeconds", String(problem.retryAfterSeconds)),
      };
    case "unavailable":
      return {
        headline: strings("Unavailable"),
        explanation: strings("UnavailableExplained", problem.host, String(problem.status)),
      };
    case "refused":
      return { headline: strings("Refused"), explanation: describeRefusal(problem, strings) };
    case "otherServer":
      return {
        headline: strings("OtherServer"),
        explanation: strings("OtherServerExplained", problem.host, problem.other),
      };
    case "notBusinessCentral":
      return describeStranger(problem, strings);
    case "unexpectedProperty":
      return {
        headline: strings("UnexpectedProperty"),
        explanation: strings("UnexpectedPropertyExplained", problem.service, problem.property),
      };
  }
}

function describeRelay(
  { host, refusal }: Extract<AnswerProblem, { kind: "relay" }>,
  strings: ProblemTexts,
): ProblemStrings {
  switch (refusal) {
    case "NotAllowed":
      return { headline: strings("RelayNotAllowed"), explanation: strings("RelayNotAllowedExplained") };
    case "TokenInvalid":
    case "PermissionUnknown":
    case "NotFound":
      return { headline: strings("RelayNotSetUp"), explanation: strings(`Relay${refusal}Explained`, host) };
    case "BusinessCentralUnreachable":
    case "BusinessCentralTimeout":
    case "BusinessCentralSignIn":
      return { headline: strings("Unreachable"), explanation: strings(`Relay${refusal}Explained`, host) };
  }
}

function describeVirtualTable(
  { table, why, detail }: Extract<VirtualProblem, { kind: "virtualTable" }>,
  strings: ProblemTexts,
): ProblemStrings {
  switch (why) {
    case "missing":
      return { headline: strings("VirtualMissing"), explanation: strings("VirtualMissingExplained", table) };
    case "forbidden":
      return {
        headline: strings("VirtualForbidden"),
        explanation: strings("VirtualForbiddenExplained", detail ?? table),
      };
    case "failed":
      return { headline: strings("VirtualFailed"), explanation: detail };
    case "unreachable":
      return { headline: strings("VirtualFailed"), explanation: null };
  }
}

function describeRefusal(
  { host, status, detail }: Extract<AnswerProblem, { kind: "refused" }>,
  strings: ProblemTexts,
): string {
  return detail === null
    ? strings("RefusedExplained", host, String(status))
    : strings("RefusedWithDetail", host, String(status), detail);
}

function describeStranger(
  { got, host }: Extract<AnswerProblem, { kind: "notBusinessCentral" }>,
  strings: ProblemTexts,
): ProblemStrings {
  switch (got) {
    case "html":
      return { headline: strings("NotBusinessCentral"), explanation: strings("GotHtml", host) };
    case "redirect":
      return { headline: strings("NotBusinessCentral"), explanation: strings("GotRedirect", host) };
    case "otherJson":
      return { headline: strings("NotBusinessCentral"), explanation: strings("GotOtherJson", host) };
    case "brokenJson":
      return { headline: strings("AnswerBroken"), explanation: strings("AnswerBrokenExplained", host) };
  }
}
