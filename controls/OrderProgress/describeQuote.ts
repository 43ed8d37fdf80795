import type { QuoteProgress } from "../../core/orders/progress/quoteProgress";
import type { RenderContext } from "./strings";
import { describeSteps } from "./describeSteps";
import { describeWaiting } from "./describeWaiting";
import type { Story } from "./message";

/** A quote's story in the user's words. */
export function describeQuote(progress: QuoteProgress, renderContext: RenderContext): Story {
  return { ...describe(progress, renderContext), orderLines: null, links: [], papers: [] };
}

type QuoteStory = Omit<Story, "orderLines" | "links" | "papers">;

function describe(progress: QuoteProgress, renderContext: RenderContext): QuoteStory {
  const { strings, format } = renderContext;
  switch (progress.stage) {
    case "draft":
      return { tone: "neutral", headline: strings("Draft"), lines: [strings("DraftExplained")], steps: [] };
    case "closed":
      return {
        tone: "neutral",
        headline: strings(CLOSED[progress.as]),
        lines: progress.on === null ? [] : [strings("ClosedOn", format.moment(progress.on))],
        steps: [],
      };
    case "underway":
      return underway(progress, renderContext);
  }
}

const CLOSED = { lost: "ClosedLost", cancelled: "ClosedCancelled", revised: "ClosedRevised" } as const;

type Underway = Extract<QuoteProgress, { stage: "underway" }>;

function underway(progress: Underway, renderContext: RenderContext): QuoteStory {
  const { strings, format } = renderContext;
  const isWon = progress.steps.some(({ id, state }) => id === "won" && state === "done");
  const steps = describeSteps(progress.steps, strings, format);
  if (isWon) {
    return { ...won(progress, renderContext), steps };
  }
  const revision = progress.isRevision ? [strings("QuoteRevision")] : [];
  const quote = progress.live?.quote ?? null;
  if (progress.live !== null && quote !== null) {
    const { companyName, askedOn } = progress.live;
    return {
      tone: "busy",
      headline: strings("InBusinessCentral"),
      lines: [
        strings("LiveAge", companyName, format.age(askedOn, renderContext.now)),
        strings(quote.isReleased ? "LiveQuoteReleased" : "LiveQuoteOpen", quote.number),
        ...revision,
      ],
      steps,
    };
  }
  return progress.waiting === null
    ? { tone: "busy", headline: strings("QuoteActive"), lines: [strings("QuoteAssumed"), ...revision], steps }
    : {
        tone: "busy",
        headline: strings(progress.waiting.isLate ? "Late" : "Waiting"),
        lines: [...describeWaiting(progress.waiting, "quote", renderContext), ...revision],
        steps,
      };
}

function won({ order, isOrderToBeSubmitted }: Underway, { strings }: RenderContext): Omit<QuoteStory, "steps"> {
  const headline = strings("QuoteWon");
  if (order === null) {
    return { tone: "busy", headline, lines: [strings("QuoteWonWithoutOrder")] };
  }
  const number = order.number ?? "";
  if (order.isInBusinessCentral) {
    return { tone: "good", headline, lines: [strings("QuoteOrdered", number)] };
  }
  return isOrderToBeSubmitted
    ? { tone: "warning", headline, lines: [strings("QuoteOrderToBeSubmitted", number)] }
    : { tone: "busy", headline, lines: [strings("QuoteOrderWaits", number)] };
}
