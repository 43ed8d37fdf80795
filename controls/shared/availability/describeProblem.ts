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
import type { ProblemStrings } from "../problems/problemStrings";
import type { AvailabilityStrings as Strings } from "./availabilityStrings";

/** Why there is no live figure, and what to do about it. */
export function describeNotLive(why: NotLive, strings: Strings): ProblemStrings {
  switch (why.from) {
    case "connections":
      return describeConnectionsProblem(why.problem, strings);
    case "choice":
      return describeChoice(why.reason, strings);
    case "connection":
      return describeConnectionProblem(why.problem, why.companyName, strings);
    case "businessCentral":
      return describeItemProblem(why.problem, strings);
  }
}

/** Why Sales itself did not give the product. */
export function describeProductProblem(problem: SalesProblem, strings: Strings): ProblemStrings {
  switch (problem.kind) {
    case "noPermission":
      return {
        headline: strings("ProductNoPermission"),
        explanation: problem.privilege === null ? null : strings("AskAdministratorForPrivilege", problem.privilege),
      };
    case "notFound":
      return { headline: strings("ProductNotFound"), explanation: strings("ProductNotFoundExplained") };
    case "failed":
      return { headline: strings("ProductFailed"), explanation: problem.detail };
    case "unreachable":
      return { headline: strings("ProductFailed"), explanation: null };
  }
}

/** Why Sales did not give the document, whose company and day the lines go by. */
export function describeDocumentProblem(problem: SalesProblem, strings: Strings): ProblemStrings {
  switch (problem.kind) {
    case "noPermission":
      return {
        headline: strings("DocumentNoPermission"),
        explanation: problem.privilege === null ? null : strings("AskAdministratorForPrivilege", problem.privilege),
      };
    case "notFound":
      return { headline: strings("DocumentNotFound"), explanation: null };
    case "failed":
      return { headline: strings("DocumentFailed"), explanation: problem.detail };
    case "unreachable":
      return { headline: strings("DocumentFailed"), explanation: null };
  }
}

function describeConnectionProblem(problem: ConnectionProblem, company: string, strings: Strings): ProblemStrings {
  switch (problem.kind) {
    case "availabilityOff":
      return { headline: strings("AvailabilityOff"), explanation: strings("AvailabilityOffExplained", company) };
    case "noService":
      return describeIncomplete(company, strings("NoService"), strings);
    default:
      return describeCallProblem(problem, company, strings);
  }
}

/** Why Business Central did not tell. */
export function describeItemProblem(problem: ItemProblem, strings: Strings): ProblemStrings {
  switch (problem.kind) {
    case "cancelled":
      return { headline: strings("Loading"), explanation: null };
    case "notPublished":
      return {
        headline: strings("NotPublished"),
        explanation: strings("NotPublishedExplained", problem.service, problem.host),
      };
    case "itemNotFound":
      return { headline: strings("ItemNotFound"), explanation: strings("ItemNotFoundExplained", problem.itemNumber) };
    case "notCoupled":
      return { headline: strings("NotCoupled"), explanation: strings("NotCoupledExplained") };
    default:
      return describeAnswer(problem, strings);
  }
}
