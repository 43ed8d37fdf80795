import type { NotLive } from "../../core/statistics/askLive";
import type { ApiProblem } from "../../core/statistics/readLiveCustomer";
import { describeAnswer } from "../shared/problems/describeAnswer";
import { describeCallProblem, describeChoice, describeConnectionsProblem } from "../shared/problems/describeConnection";
import type { ProblemWords } from "../shared/problems/problemWords";
import type { Words } from "./words";

/** Why Business Central did not answer for a customer, and what to do about it. */
export function describeNotLive(why: NotLive, words: Words): ProblemWords {
  switch (why.from) {
    case "connections":
      return describeConnectionsProblem(why.problem, words);
    case "choice":
      return describeChoice(why.reason, words);
    case "connection":
      return describeCallProblem(why.problem, why.companyName, words);
    case "businessCentral":
      return describeApiProblem(why.problem, words);
  }
}

/** Why Business Central's API did not tell of a customer. */
export function describeApiProblem(problem: ApiProblem, words: Words): ProblemWords {
  switch (problem.kind) {
    case "cancelled":
      return { headline: words("Asking"), explanation: null };
    case "notPublished":
      return {
        headline: words("ApiNotFound"),
        explanation: words("ApiNotFoundExplained", problem.service, problem.host),
      };
    case "customerNotFound":
      return {
        headline: words("CustomerNotFound"),
        explanation: words("CustomerNotFoundExplained", problem.customerNumber),
      };
    default:
      return describeAnswer(problem, words);
  }
}
