import type { StatisticsNotLive } from "../../core/statistics/askLive";
import type { ApiProblem } from "../../core/statistics/readLiveCustomer";
import { describeAnswer } from "../shared/problems/describeAnswer";
import { describeCallProblem, describeChoice, describeConnectionsProblem } from "../shared/problems/describeConnection";
import type { ProblemStrings } from "../shared/problems/problemStrings";
import type { Strings } from "./strings";

/** Why Business Central did not answer for a customer, and what to do about it. */
export function describeNotLive(why: StatisticsNotLive, strings: Strings): ProblemStrings {
  switch (why.from) {
    case "connections":
      return describeConnectionsProblem(why.problem, strings);
    case "choice":
      return describeChoice(why.reason, strings);
    case "connection":
      return describeCallProblem(why.problem, why.companyName, strings);
    case "businessCentral":
      return describeApiProblem(why.problem, strings);
  }
}

/** Why Business Central's API did not tell of a customer. */
export function describeApiProblem(problem: ApiProblem, strings: Strings): ProblemStrings {
  switch (problem.kind) {
    case "cancelled":
      return { headline: strings("Asking"), explanation: null };
    case "notPublished":
      return {
        headline: strings("ApiNotFound"),
        explanation: strings("ApiNotFoundExplained", problem.service, problem.host),
      };
    case "customerNotFound":
      return {
        headline: strings("CustomerNotFound"),
        explanation: strings("CustomerNotFoundExplained", problem.customerNumber),
      };
    default:
      return describeAnswer(problem, strings);
  }
}
