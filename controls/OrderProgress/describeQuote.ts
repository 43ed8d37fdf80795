import type { QuoteProgress } from "../../core/orders/progress/quoteProgress";
import type { Surroundings } from "./surroundings";
import { describeSteps } from "./describeSteps";
import { describeWaiting } from "./describeWaiting";
import type { Story } from "./message";

/** A quote's story in the user's words. */
export function describeQuote(progress: QuoteProgress, surroundings: Surroundings): Story {
  return { ...describe(progress, surroundings), links: [], papers: [] };
}

type QuoteStory = Omit<Story, "links" | "papers">;

function describe(progress: QuoteProgress, surroundings: Surroundings): QuoteStory {
  const { words, format } = surroundings;
  switch (progress.stage) {
    case "draft":
      return { tone: "neutral", headline: words("Draft"), lines: [words("DraftExplained")], steps: [] };
    case "closed":
      return {
        tone: "neutral",
        headline: words(CLOSED[progress.as]),
        lines: progress.on === null ? [] : [words("ClosedOn", format.moment(progress.on))],
        steps: [],
      };
    case "underway":
      return underway(progress, surroundings);
  }
}

const CLOSED = { lost: "ClosedLost", cancelled: "ClosedCancelled", revised: "ClosedRevised" } as const;

type Underway = Extract<QuoteProgress, { stage: "underway" }>;

function underway(progress: Underway, surroundings: Surroundings): QuoteStory {
  const { words, format } = surroundings;
  const isWon = progress.steps.some(({ id, state }) => id === "won" && state === "done");
  const steps = describeSteps(progress.steps, words, format);
  if (isWon) {
    return { ...won(progress, surroundings), steps };
  }
  const revision = progress.isRevision ? [words("QuoteRevision")] : [];
  const quote = progress.live?.quote ?? null;
  if (progress.live !== null && quote !== null) {
    const { companyName, askedOn } = progress.live;
    return {
      tone: "busy",
      headline: words("InBusinessCentral"),
      lines: [
        words("LiveAge", companyName, format.age(askedOn, surroundings.now)),
        words(quote.isReleased ? "LiveQuoteReleased" : "LiveQuoteOpen", quote.number),
        ...revision,
      ],
      steps,
    };
  }
  return progress.waiting === null
    ? { tone: "busy", headline: words("QuoteActive"), lines: [words("QuoteAssumed"), ...revision], steps }
    : {
        tone: "busy",
        headline: words(progress.waiting.isLate ? "Late" : "Waiting"),
        lines: [...describeWaiting(progress.waiting, "quote", surroundings), ...revision],
        steps,
      };
}

function won({ order, isOrderToBeSubmitted }: Underway, { words }: Surroundings): Omit<QuoteStory, "steps"> {
  const headline = words("QuoteWon");
  if (order === null) {
    return { tone: "busy", headline, lines: [words("QuoteWonWithoutOrder")] };
  }
  const number = order.number ?? "";
  if (order.isInBusinessCentral) {
    return { tone: "good", headline, lines: [words("QuoteOrdered", number)] };
  }
  return isOrderToBeSubmitted
    ? { tone: "warning", headline, lines: [words("QuoteOrderToBeSubmitted", number)] }
    : { tone: "busy", headline, lines: [words("QuoteOrderWaits", number)] };
}
