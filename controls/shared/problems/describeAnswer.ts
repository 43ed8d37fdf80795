import type { ItemProblem, ServiceProblem, VirtualProblem } from "../../../core/businesscentral/serviceProblem";
import { describeSignIn } from "../signIn/describeSignIn";
import type { ProblemTexts, ProblemWords } from "./problemWords";

/** What any question to Business Central may meet; what a cancelled or unpublished one is called depends on the question. */
export type AnswerProblem =
  | Exclude<ServiceProblem, { kind: "cancelled" | "notPublished" }>
  | VirtualProblem
  | Extract<ItemProblem, { kind: "unexpectedProperty" | "companyNotFound" }>;

/** Why Business Central did not tell, and what to do about it. */
export function describeAnswer(problem: AnswerProblem, words: ProblemTexts): ProblemWords {
  switch (problem.kind) {
    case "unreachable":
      return { headline: words("Unreachable"), explanation: words("UnreachableExplained", problem.host) };
    case "crossOrigin":
      return { headline: words("CrossOrigin"), explanation: words("CrossOriginExplained", problem.host) };
    case "preflightRefused":
      return {
        headline: words("CrossOrigin"),
        explanation: words("PreflightRefusedExplained", problem.host, problem.what),
      };
    case "policy":
      return { headline: words("PolicyBlocks"), explanation: words("PolicyBlocksExplained", problem.host) };
    case "mixedContent":
      return { headline: words("BrowserBlocks"), explanation: words("MixedContentExplained", problem.host) };
    case "privateNetwork":
      return { headline: words("BrowserBlocks"), explanation: words("PrivateNetworkExplained", problem.host) };
    case "timeout":
      return {
        headline: words("Timeout"),
        explanation: words("TimeoutExplained", problem.host, String(problem.afterMs / 1000)),
      };
    case "companyNotFound":
      return {
        headline: words("CompanyNotFound"),
        explanation: words("CompanyNotFoundExplained", problem.companyName, problem.host),
      };
    case "deadline":
      return {
        headline: words("Deadline"),
        explanation: words("DeadlineExplained", problem.host, String(problem.afterMs / 1000)),
      };
    case "wrongAnswer":
      return {
        headline: words("WrongAnswer"),
        explanation: words("WrongAnswerExplained", problem.service, problem.asked, problem.got),
      };
    case "contradiction":
      return {
        headline: words("WrongAnswer"),
        explanation: words("ContradictionExplained", problem.service, problem.key),
      };
    case "unauthorized":
      return {
        headline: words("Unauthorized"),
        explanation: words("UnauthorizedExplained", problem.host, problem.userName),
      };
    case "forbidden":
      return {
        headline: words("Forbidden"),
        explanation:
          problem.userName === null
            ? words("ForbiddenForYou", problem.service)
            : words("ForbiddenExplained", problem.service, problem.userName),
      };
    case "signIn":
      return describeSignIn(problem.problem, words);
    case "tokenRefused":
      return { headline: words("TokenRefused"), explanation: words("TokenRefusedExplained", problem.host) };
    case "relay":
      return describeRelay(problem, words);
    case "virtualTable":
      return describeVirtualTable(problem, words);
    case "virtualCompanyMissing":
      return {
        headline: words("VirtualCompanyMissing"),
        explanation: words("VirtualCompanyMissingExplained", problem.companyName),
      };
    case "virtualOtherCompany":
      return {
        headline: words("VirtualOtherCompany"),
        explanation: words("VirtualOtherCompanyExplained", problem.asked, problem.got),
      };
    case "throttled":
      return {
        headline: words("Throttled"),
        explanation:
          problem.retryAfterSeconds === null
            ? words("ThrottledExplained")
            : words("ThrottledForSeconds", String(problem.retryAfterSeconds)),
      };
    case "unavailable":
      return {
        headline: words("Unavailable"),
        explanation: words("UnavailableExplained", problem.host, String(problem.status)),
      };
    case "refused":
      return { headline: words("Refused"), explanation: describeRefusal(problem, words) };
    case "otherServer":
      return {
        headline: words("OtherServer"),
        explanation: words("OtherServerExplained", problem.host, problem.other),
      };
    case "notBusinessCentral":
      return describeStranger(problem, words);
    case "unexpectedProperty":
      return {
        headline: words("UnexpectedProperty"),
        explanation: words("UnexpectedPropertyExplained", problem.service, problem.property),
      };
  }
}

function describeRelay(
  { host, refusal }: Extract<AnswerProblem, { kind: "relay" }>,
  words: ProblemTexts,
): ProblemWords {
  switch (refusal) {
    case "NotAllowed":
      return { headline: words("RelayNotAllowed"), explanation: words("RelayNotAllowedExplained") };
    case "TokenInvalid":
    case "PermissionUnknown":
    case "NotFound":
      return { headline: words("RelayNotSetUp"), explanation: words(`Relay${refusal}Explained`, host) };
    case "BusinessCentralUnreachable":
    case "BusinessCentralTimeout":
    case "BusinessCentralSignIn":
      return { headline: words("Unreachable"), explanation: words(`Relay${refusal}Explained`, host) };
  }
}

function describeVirtualTable(
  { table, why, detail }: Extract<VirtualProblem, { kind: "virtualTable" }>,
  words: ProblemTexts,
): ProblemWords {
  switch (why) {
    case "missing":
      return { headline: words("VirtualMissing"), explanation: words("VirtualMissingExplained", table) };
    case "forbidden":
      return { headline: words("VirtualForbidden"), explanation: words("VirtualForbiddenExplained", detail ?? table) };
    case "failed":
      return { headline: words("VirtualFailed"), explanation: detail };
    case "unreachable":
      return { headline: words("VirtualFailed"), explanation: null };
  }
}

function describeRefusal(
  { host, status, detail }: Extract<AnswerProblem, { kind: "refused" }>,
  words: ProblemTexts,
): string {
  return detail === null
    ? words("RefusedExplained", host, String(status))
    : words("RefusedWithDetail", host, String(status), detail);
}

function describeStranger(
  { got, host }: Extract<AnswerProblem, { kind: "notBusinessCentral" }>,
  words: ProblemTexts,
): ProblemWords {
  switch (got) {
    case "html":
      return { headline: words("NotBusinessCentral"), explanation: words("GotHtml", host) };
    case "redirect":
      return { headline: words("NotBusinessCentral"), explanation: words("GotRedirect", host) };
    case "otherJson":
      return { headline: words("NotBusinessCentral"), explanation: words("GotOtherJson", host) };
    case "brokenJson":
      return { headline: words("AnswerBroken"), explanation: words("AnswerBrokenExplained", host) };
  }
}
