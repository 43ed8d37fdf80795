import type { AddressProblem } from "../../core/businesscentral/companyAddress";
import type { SalesProblem } from "../../core/ports";
import type { NotLive } from "../../core/statistics/askLive";
import type { CallProblem, CustomerConnectionProblem } from "../../core/statistics/customerConnection";
import type { ApiProblem } from "../../core/statistics/readLiveCustomer";
import { describeSignIn, describeSignInSetting } from "../shared/signIn/describeSignIn";
import type { Words } from "./words";

export interface ProblemWords {
  readonly headline: string;
  /** What it means and who can mend it; null where there is nothing to add. */
  readonly explanation: string | null;
}

/** Why Business Central did not answer for a customer, and what to do about it. */
export function describeNotLive(why: NotLive, words: Words): ProblemWords {
  switch (why.from) {
    case "connections":
      return describeConnectionsProblem(why.problem, words);
    case "choice":
      return CHOICES[why.reason](words);
    case "connection":
      return describeCallProblem(why.problem, why.companyName, words);
    case "businessCentral":
      return describeApiProblem(why.problem, words);
  }
}

function describeConnectionsProblem(problem: SalesProblem, words: Words): ProblemWords {
  return problem.kind === "noPermission"
    ? { headline: words("NoConnectionPermission"), explanation: words("AskAdministratorForRole", problem.privilege ?? "?") }
    : { headline: words("ConnectionFailed"), explanation: problem.kind === "failed" ? problem.detail : null };
}

const CHOICES: Record<Extract<CustomerConnectionProblem, { from: "choice" }>["reason"], (words: Words) => ProblemWords> = {
  none: (words) => ({ headline: words("NotConnected"), explanation: words("NotConnectedExplained") }),
  several: (words) => ({ headline: words("SeveralCompanies"), explanation: words("SeveralCompaniesExplained") }),
  noneForCompany: (words) => ({ headline: words("NoneForCompany"), explanation: words("NoneForCompanyExplained") }),
};

function describeCallProblem(problem: CallProblem, company: string, words: Words): ProblemWords {
  const incomplete = (explanation: string): ProblemWords => ({ headline: words("ConnectionIncomplete", company), explanation });
  switch (problem.kind) {
    case "address":
      return incomplete(describeAddressProblem(problem.problem, words));
    case "userNameMissing":
      return incomplete(words("UserNameMissing"));
    case "accessKeyMissing":
      return { headline: words("AccessKeyMissing"), explanation: words("AccessKeyMissingExplained", company) };
    case "tenantWrong":
    case "clientWrong":
    case "notOnline":
      return incomplete(describeSignInSetting(problem, words));
  }
}

function describeAddressProblem(problem: AddressProblem, words: Words): string {
  switch (problem.kind) {
    case "missing":
      return words("AddressMissing");
    case "notAnUrl":
      return words("AddressNotAnUrl", problem.value);
    case "holdsCredentials":
      return words("AddressHoldsCredentials");
    case "notEncrypted":
      return words("AddressNotEncrypted", problem.host);
    case "notOData":
      return words("AddressNotOData", problem.value);
  }
}

export function describeApiProblem(problem: ApiProblem, words: Words): ProblemWords {
  switch (problem.kind) {
    case "unreachable":
      return { headline: words("Unreachable"), explanation: words("UnreachableExplained", problem.host) };
    case "crossOrigin":
      return { headline: words("CrossOrigin"), explanation: words("CrossOriginExplained", problem.host) };
    case "timeout":
      return { headline: words("Timeout"), explanation: words("TimeoutExplained", problem.host, String(problem.afterMs / 1000)) };
    case "cancelled":
      return { headline: words("Asking"), explanation: null };
    case "unauthorized":
      return { headline: words("Unauthorized"), explanation: words("UnauthorizedExplained", problem.host, problem.userName) };
    case "forbidden":
      return {
        headline: words("Forbidden"),
        explanation: problem.userName === null ? words("ForbiddenForYou", problem.service) : words("ForbiddenExplained", problem.service, problem.userName),
      };
    case "signIn":
      return describeSignIn(problem.problem, words);
    case "tokenRefused":
      return { headline: words("TokenRefused"), explanation: words("TokenRefusedExplained", problem.host) };
    case "notPublished":
      return { headline: words("ApiNotFound"), explanation: words("ApiNotFoundExplained", problem.service, problem.host) };
    case "throttled":
      return {
        headline: words("Throttled"),
        explanation:
          problem.retryAfterSeconds === null ? words("ThrottledExplained") : words("ThrottledForSeconds", String(problem.retryAfterSeconds)),
      };
    case "unavailable":
      return { headline: words("Unavailable"), explanation: words("UnavailableExplained", problem.host, String(problem.status)) };
    case "refused":
      return { headline: words("Refused"), explanation: describeRefusal(problem, words) };
    case "notBusinessCentral":
      return describeStranger(problem, words);
    case "companyNotFound":
      return { headline: words("CompanyNotFound"), explanation: words("CompanyNotFoundExplained", problem.companyName, problem.host) };
    case "customerNotFound":
      return { headline: words("CustomerNotFound"), explanation: words("CustomerNotFoundExplained", problem.customerNumber) };
    case "unexpectedProperty":
      return { headline: words("UnexpectedProperty"), explanation: words("UnexpectedPropertyExplained", problem.service, problem.property) };
  }
}

function describeRefusal({ host, status, detail }: Extract<ApiProblem, { kind: "refused" }>, words: Words): string {
  return detail === null ? words("RefusedExplained", host, String(status)) : words("RefusedWithDetail", host, String(status), detail);
}

function describeStranger({ got, host }: Extract<ApiProblem, { kind: "notBusinessCentral" }>, words: Words): ProblemWords {
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
