import { orderProgress } from "../../core/orders/progress/orderProgress";
import { quoteProgress } from "../../core/orders/progress/quoteProgress";
import type { ReadingProblem } from "../../core/orders/progress/progressReading";
import { foldedLines, livePapers } from "./describeLive";
import { describeOrder } from "./describeOrder";
import { describeQuote } from "./describeQuote";
import type { Story } from "./message";
import type { DocumentProgress } from "./reading";
import type { RenderContext, Strings } from "./strings";

/** The story of what was read, as it stands now: waiting grows late without anything being read. */
export function describeProgress(reading: DocumentProgress, renderContext: RenderContext): Story {
  return reading.kind === "order"
    ? {
        ...describeOrder(orderProgress(reading.facts, renderContext.now), reading.facts, renderContext),
        orderLines: foldedLines(reading.facts.live, renderContext),
        papers: livePapers(reading.facts.live, renderContext),
      }
    : describeQuote(quoteProgress(reading.facts, renderContext.now), renderContext);
}

/** Why the story cannot be told. */
export function describeReadingProblem(problem: ReadingProblem, strings: Strings): string {
  switch (problem.kind) {
    case "noPermission":
      return problem.privilege === null ? strings("NoPermission") : strings("NoPermissionNamed", problem.privilege);
    case "notFound":
      return strings("NotFound");
    case "severalRows":
      return strings("SeveralRows");
    case "failed":
      return strings("Failed", problem.detail);
    case "unreachable":
      return strings("SalesUnreachable");
  }
}
