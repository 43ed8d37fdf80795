import type { NotLive } from "../../../core/availability/productFacts";
import type { ItemProblem } from "../../../core/businesscentral/serviceProblem";
import type { ConnectionProblem } from "../../../core/connection/usableConnection";
import type { SalesProblem } from "../../../core/ports";
import { describeAnswer } from "../problems/describeAnswer";
import {
  describeCallProblem,
  describeChoice,
  describeConnectionsProblem,
  describeIncomplete,
} from "../problems/describeConnection";
import type { ProblemWords } from "../problems/problemWords";
import type { AvailabilityWords as Words } from "./availabilityWords";

/** Why there is no live figure, and what to do about it. */
export function describeNotLive(why: NotLive, words: Words): ProblemWords {
  switch (why.from) {
    case "connections":
      return describeConnectionsProblem(why.problem, words);
    case "choice":
      return describeChoice(why.reason, words);
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
    case "unreachable":
      return { headline: words("ProductFailed"), explanation: null };
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
    case "unreachable":
      return { headline: words("DocumentFailed"), explanation: null };
  }
}

function describeConnectionProblem(problem: ConnectionProblem, company: string, words: Words): ProblemWords {
  switch (problem.kind) {
    case "availabilityOff":
      return { headline: words("AvailabilityOff"), explanation: words("AvailabilityOffExplained", company) };
    case "noService":
      return describeIncomplete(company, words("NoService"), words);
    default:
      return describeCallProblem(problem, company, words);
  }
}

/** Why Business Central did not tell. */
export function describeItemProblem(problem: ItemProblem, words: Words): ProblemWords {
  switch (problem.kind) {
    case "cancelled":
      return { headline: words("Loading"), explanation: null };
    case "notPublished":
      return {
        headline: words("NotPublished"),
        explanation: words("NotPublishedExplained", problem.service, problem.host),
      };
    case "itemNotFound":
      return { headline: words("ItemNotFound"), explanation: words("ItemNotFoundExplained", problem.itemNumber) };
    case "notCoupled":
      return { headline: words("NotCoupled"), explanation: words("NotCoupledExplained") };
    default:
      return describeAnswer(problem, words);
  }
}
