import { orderProgress } from "../../core/orders/progress/orderProgress";
import { quoteProgress } from "../../core/orders/progress/quoteProgress";
import type { ReadingProblem } from "../../core/orders/progress/readOrder";
import { livePapers } from "./describeLive";
import { describeOrder } from "./describeOrder";
import { describeQuote } from "./describeQuote";
import type { Story } from "./message";
import type { Reading } from "./reading";
import type { Surroundings } from "./surroundings";
import type { Words } from "./words";

/** The story of what was read, as it stands now: waiting grows late without anything being read. */
export function describeProgress(reading: Reading, surroundings: Surroundings): Story {
  return reading.kind === "order"
    ? {
        ...describeOrder(orderProgress(reading.facts, surroundings.now), reading.facts, surroundings),
        papers: livePapers(reading.facts.live, surroundings),
      }
    : describeQuote(quoteProgress(reading.facts, surroundings.now), surroundings);
}

/** Why the story cannot be told. */
export function describeProblem(problem: ReadingProblem, words: Words): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.privilege === null ? words("NoPermission") : words("NoPermissionNamed", problem.privilege);
    case "notFound":
      return words("NotFound");
    case "severalRows":
      return words("SeveralRows");
    case "failed":
      return words("Failed", problem.detail);
    case "unreachable":
      return words("SalesUnreachable");
  }
}
