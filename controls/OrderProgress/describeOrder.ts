import type { InvoiceState } from "../../core/orders/progress/invoices";
import { deliveredLines, liveLines, liveLinks } from "./describeLive";
import { changeLines } from "./describeChanges";
import type { DeadEnd, OrderFacts, OrderProgress } from "../../core/orders/progress/orderProgress";
import type { Step, StepId } from "../../core/orders/progress/step";
import type { Surroundings } from "./surroundings";
import { describeSteps } from "./describeSteps";
import { describeWaiting } from "./describeWaiting";
import type { OrderStory, Tone } from "./message";
import type { WordKey } from "./words";

/** What Business Central says itself, and where its order is another than Sales'. */
type Told = Pick<OrderFacts, "live" | "changes">;

/** An order's story in the user's words. */
export function describeOrder(progress: OrderProgress, told: Told, surroundings: Surroundings): OrderStory {
  const { words, format } = surroundings;
  const { live } = told;
  switch (progress.stage) {
    case "notSubmitted":
      return { ...PLAIN, headline: words("NotSubmitted"), lines: [words("NotSubmittedExplained")] };
    case "openedAgain":
      return {
        ...PLAIN,
        tone: "bad",
        headline: words("OpenedAgain"),
        lines: [words("OpenedAgainExplained", progress.takenOn), ...liveLines(live, surroundings)],
      };
    case "returned":
      if (progress.isDelivered) {
        return {
          ...PLAIN,
          tone: "bad",
          headline: words("ReturnedDelivered"),
          lines: [
            words("ReturnedDeliveredExplained"),
            ...deliveredLines(live, surroundings),
            ...liveLines(live, surroundings),
          ],
        };
      }
      return progress.isCertain
        ? {
            ...PLAIN,
            tone: "bad",
            headline: words("Returned"),
            lines: [
              progress.on === null
                ? words("ReturnedExplained")
                : words("ReturnedOnExplained", format.moment(progress.on)),
            ],
          }
        : { ...PLAIN, tone: "warning", headline: words("Pending"), lines: [words("PendingExplained")] };
    case "reopened":
      return {
        ...PLAIN,
        tone: "warning",
        headline: words("Reopened"),
        lines: [words("ReopenedExplained", progress.businessCentralNumber), ...changeLines(told.changes, surroundings)],
      };
    case "cancelled": {
      const { businessCentralNumber: number } = progress;
      return {
        ...PLAIN,
        headline: words("Cancelled"),
        lines: number === null ? [] : [words("CancelledInBusinessCentral", number)],
      };
    }
    case "underway":
      return underway(progress, told, surroundings);
  }
}

const PLAIN = { tone: "neutral", lines: [], links: [], steps: [] } as const;

const DEAD_ENDS: Record<DeadEnd, readonly [WordKey, WordKey]> = {
  coupled: ["DeadEnd", "DeadEndCoupled"],
  gone: ["DeadEndGone", "DeadEndGoneExplained"],
};

function underway(
  progress: Extract<OrderProgress, { stage: "underway" }>,
  told: Told,
  surroundings: Surroundings,
): OrderStory {
  const { words, format } = surroundings;
  const { live } = told;
  const steps = describeSteps(progress.steps, words, format);
  if (progress.deadEnd !== null) {
    const [headline, explained] = DEAD_ENDS[progress.deadEnd];
    return {
      tone: "bad",
      headline: words(headline),
      lines: [words(explained), ...deliveredLines(live, surroundings), ...liveLines(live, surroundings)],
      links: [],
      steps,
    };
  }
  if (progress.waiting !== null) {
    const { isLate } = progress.waiting;
    return {
      tone: isLate ? "warning" : "busy",
      headline: words(isLate ? "Late" : "Waiting"),
      lines: describeWaiting(progress.waiting, "order", surroundings),
      links: [],
      steps,
    };
  }
  const { businessCentralNumber: number } = progress;
  const isAllCredited = progress.credited.length > 0 && !progress.steps.some(({ id }) => id === "paid");
  const { tone, headline } = isAllCredited
    ? ({ tone: "neutral", headline: "AllCredited" } as const)
    : furthest(progress.steps);
  return {
    tone,
    headline: words(headline),
    lines: [
      ...(number === null ? [] : [words("Number", number)]),
      ...[...progress.invoices, ...progress.credited].map((invoice) => words(INVOICES[invoice.state], invoice.number)),
      ...changeLines(told.changes, surroundings),
      ...liveLines(live, surroundings),
    ],
    links: liveLinks(live, surroundings),
    steps,
  };
}

/** Headlines from the last step backwards; the first that holds is the furthest that the order has come. */
const HEADLINES: readonly (readonly [StepId, Step["state"], WordKey, Tone])[] = [
  ["paid", "done", "Paid", "good"],
  ["paid", "partly", "PartlyPaid", "busy"],
  ["invoiced", "done", "Invoiced", "busy"],
  ["invoiced", "partly", "PartlyInvoiced", "busy"],
  ["shipped", "done", "Shipped", "busy"],
  ["shipped", "partly", "PartlyShipped", "busy"],
  ["released", "done", "Released", "busy"],
];

function furthest(steps: readonly Step[]): { readonly tone: Tone; readonly headline: WordKey } {
  const found = HEADLINES.find(([id, state]) => steps.some((step) => step.id === id && step.state === state));
  return found === undefined ? { tone: "busy", headline: "InBusinessCentral" } : { headline: found[2], tone: found[3] };
}

const INVOICES: Record<InvoiceState, WordKey> = {
  open: "InvoiceOpen",
  partly: "InvoicePartlyPaid",
  paid: "InvoicePaid",
  credited: "InvoiceCredited",
};
