import type { NotLive } from "../../../core/availability/productFacts";
import type { AddressProblem } from "../../../core/businesscentral/companyAddress";
import type { ItemProblem } from "../../../core/businesscentral/serviceProblem";
import type { ConnectionProblem } from "../../../core/connection/usableConnection";
import type { SalesProblem } from "../../../core/ports";
import { describeSignIn, describeSignInSetting } from "../signIn/describeSignIn";
import type { AvailabilityWords as Words } from "./availabilityWords";

export interface ProblemWords {
  readonly headline: string;
  /** What it means and who can mend it; null where there is nothing to add. */
  readonly explanation: string | null;
}

/** Why there is no live figure, and what to do about it. */
export function describeNotLive(why: NotLive, words: Words): ProblemWords {
  switch (why.from) {
    case "connections":
      return describeConnectionsProblem(why.problem, words);
    case "choice":
      return CHOICES[why.reason](words);
    case "connection":
      return describeConnectionProblem(why.problem, why.companyName, words);
    case "businessCentral":
      return describeItemProblem(why.problem, words);
  }
}

/** Why Sales itself did not give the product. */
export function describeProductProblem(problem: SalesProblem, words: Words): ProblemWords {
  switch (problem.kind) {
    case "noPermission":
      return {
        headline: words("ProductNoPermission"),
        explanation: problem.privilege === null ? null : words("AskAdministratorForPrivilege", problem.privilege),
      };
    case "notFound":
      return { headline: words("ProductNotFound"), explanation: words("ProductNotFoundExplained") };
    case "failed":
      return { headline: words("ProductFailed"), explanation: problem.detail };
  }
}

/** Why Sales did not give the document, whose company and day the lines go by. */
export function describeDocumentProblem(problem: SalesProblem, words: Words): ProblemWords {
  switch (problem.kind) {
    case "noPermission":
      return {
        headline: words("DocumentNoPermission"),
        explanation: problem.privilege === null ? null : words("AskAdministratorForPrivilege", problem.privilege),
      };
    case "notFound":
      return { headline: words("DocumentNotFound"), explanation: null };
    case "failed":
      return { headline: words("DocumentFailed"), explanation: problem.detail };
  }
}

function describeConnectionsProblem(problem: SalesProblem, words: Words): ProblemWords {
  return problem.kind === "noPermission"
    ? { headline: words("NoConnectionPermission"), explanation: words("AskAdministratorForRole", problem.privilege ?? "?") }
    : { headline: words("ConnectionFailed"), explanation: problem.kind === "failed" ? problem.detail : null };
}

const CHOICES: Record<"none" | "several" | "noneForCompany", (words: Words) => ProblemWords> = {
  none: (words) => ({ headline: words("NotConnected"), explanation: words("NotConnectedExplained") }),
  several: (words) => ({ headline: words("SeveralCompanies"), explanation: words("SeveralCompaniesExplained") }),
  noneForCompany: (words) => ({ headline: words("NoneForCompany"), explanation: words("NoneForCompanyExplained") }),
};

function describeConnectionProblem(problem: ConnectionProblem, company: string, words: Words): ProblemWords {
  const incomplete = (explanation: string): ProblemWords => ({ headline: words("ConnectionIncomplete", company), explanation });
  switch (problem.kind) {
    case "availabilityOff":
      return { headline: words("AvailabilityOff"), explanation: words("AvailabilityOffExplained", company) };
    case "address":
      return incomplete(describeAddressProblem(problem.problem, words));
    case "userNameMissing":
      return incomplete(words("UserNameMissing"));
    case "accessKeyMissing":
      return { headline: words("AccessKeyMissing"), explanation: words("AccessKeyMissingExplained", company) };
    case "noService":
      return incomplete(words("NoService"));
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

/** Why Business Central did not tell. */
export function describeItemProblem(problem: ItemProblem, words: Words): ProblemWords {
  switch (problem.kind) {
    case "unreachable":
      return { headline: words("Unreachable"), explanation: words("UnreachableExplained", problem.host) };
    case "crossOrigin":
      return { headline: words("CrossOrigin"), explanation: words("CrossOriginExplained", problem.host) };
    case "timeout":
      return { headline: words("Timeout"), explanation: words("TimeoutExplained", problem.host, String(problem.afterMs / 1000)) };
    case "cancelled":
      return { headline: words("Loading"), explanation: null };
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
      return { headline: words("NotPublished"), explanation: words("NotPublishedExplained", problem.service, problem.host) };
    case "throttled":
      return {
        headline: words("Throttled"),
        explanation:
          problem.retryAfterSeconds === null ? words("ThrottledExplained") : words("ThrottledForSeconds", String(problem.retryAfterSeconds)),
      };
    case "unavailable":
      return { headline: words("Unavailable"), explanation: words("UnavailableExplained", problem.host, String(problem.status)) };
    case "refused":
      return {
        headline: words("Refused"),
        explanation:
          problem.detail === null
            ? words("RefusedExplained", problem.host, String(problem.status))
            : words("RefusedWithDetail", problem.host, String(problem.status), problem.detail),
      };
    case "notBusinessCentral":
      return describeStranger(problem, words);
    case "itemNotFound":
      return { headline: words("ItemNotFound"), explanation: words("ItemNotFoundExplained", problem.itemNumber) };
    case "notCoupled":
      return { headline: words("NotCoupled"), explanation: words("NotCoupledExplained") };
    case "unexpectedProperty":
      return { headline: words("UnexpectedProperty"), explanation: words("UnexpectedPropertyExplained", problem.service, problem.property) };
  }
}

function describeStranger({ got, host }: Extract<ItemProblem, { kind: "notBusinessCentral" }>, words: Words): ProblemWords {
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
