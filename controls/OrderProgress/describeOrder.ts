import type { InvoiceState } from "../../core/orders/progress/invoices";
import { deliveredLines, liveLines, liveLinks } from "./describeLive";
import { changeLines } from "./describeChanges";
import type { DeadEnd, OrderFacts, OrderProgress } from "../../core/orders/progress/orderProgress";
import type { ProgressStep, StepId } from "../../core/orders/progress/step";
import type { RenderContext, StringKey } from "./strings";
import { describeSteps } from "./describeSteps";
import { describeWaiting } from "./describeWaiting";
import type { OrderStory, ProgressTone } from "./message";

/** What Business Central says itself, and where its order is another than Sales'. */
type Told = Pick<OrderFacts, "live" | "changes">;

/** An order's story in the user's words. */
export function describeOrder(progress: OrderProgress, told: Told, renderContext: RenderContext): OrderStory {
  const { strings, format } = renderContext;
  const { live } = told;
  switch (progress.stage) {
    case "notSubmitted":
      return { ...PLAIN, headline: strings("NotSubmitted"), lines: [strings("NotSubmittedExplained")] };
    case "openedAgain":
      return {
        ...PLAIN,
        tone: "bad",
        headline: strings("OpenedAgain"),
        lines: [strings("OpenedAgainExplained", progress.takenOn), ...liveLines(live, renderContext)],
      };
    case "returned":
      if (progress.isDelivered) {
        return {
          ...PLAIN,
          tone: "bad",
          headline: strings("ReturnedDelivered"),
          lines: [
            strings("ReturnedDeliveredExplained"),
            ...deliveredLines(live, renderContext),
            ...liveLines(live, renderContext),
          ],
        };
      }
      return progress.isCertain
        ? {
            ...PLAIN,
            tone: "bad",
            headline: strings("Returned"),
            lines: [
              progress.on === null
                ? strings("ReturnedExplained")
                : strings("ReturnedOnExplained", format.moment(progress.on)),
            ],
          }
        : { ...PLAIN, tone: "warning", headline: strings("Pending"), lines: [strings("PendingExplained")] };
    case "reopened":
      return {
        ...PLAIN,
        tone: "warning",
        headline: strings("Reopened"),
        lines: [
          strings("ReopenedExplained", progress.businessCentralNumber),
          ...changeLines(told.changes, renderContext),
        ],
      };
    case "cancelled": {
      const { businessCentralNumber: number } = progress;
      return {
        ...PLAIN,
        headline: strings("Cancelled"),
        lines: number === null ? [] : [strings("CancelledInBusinessCentral", number)],
      };
    }
    case "underway":
      return underway(progress, told, renderContext);
  }
}

const PLAIN = { tone: "neutral", lines: [], links: [], steps: [] } as const;

const DEAD_ENDS: Record<DeadEnd, readonly [StringKey, StringKey]> = {
  coupled: ["DeadEnd", "DeadEndCoupled"],
  gone: ["DeadEndGone", "DeadEndGoneExplained"],
};

function underway(
  progress: Extract<OrderProgress, { stage: "underway" }>,
  told: Told,
  renderContext: RenderContext,
): OrderStory {
  const { strings, format } = renderContext;
  const { live } = told;
  const steps = describeSteps(progress.steps, strings, format);
  if (progress.deadEnd !== null) {
    const [headline, explained] = DEAD_ENDS[progress.deadEnd];
    return {
      tone: "bad",
      headline: strings(headline),
      lines: [strings(explained), ...deliveredLines(live, renderContext), ...liveLines(live, renderContext)],
      links: [],
      steps,
    };
  }
  if (progress.waiting !== null) {
    const { isLate } = progress.waiting;
    return {
      tone: isLate ? "warning" : "busy",
      headline: strings(isLate ? "Late" : "Waiting"),
      lines: describeWaiting(progress.waiting, "order", renderContext),
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
    headline: strings(headline),
    lines: [
      ...(number === null ? [] : [strings("Number", number)]),
      ...[...progress.invoices, ...progress.credited].map((invoice) =>
        strings(INVOICES[invoice.state], invoice.number),
      ),
      ...changeLines(told.changes, renderContext),
      ...liveLines(live, renderContext),
    ],
    links: liveLinks(live, renderContext),
    steps,
  };
}

/** Headlines from the last step backwards; the first that holds is the furthest that the order has come. */
const HEADLINES: readonly (readonly [StepId, ProgressStep["state"], StringKey, ProgressTone])[] = [
  ["paid", "done", "Paid", "good"],
  ["paid", "partly", "PartlyPaid", "busy"],
  ["invoiced", "done", "Invoiced", "busy"],
  ["invoiced", "partly", "PartlyInvoiced", "busy"],
  ["shipped", "done", "Shipped", "busy"],
  ["shipped", "partly", "PartlyShipped", "busy"],
  ["released", "done", "Released", "busy"],
];

function furthest(steps: readonly ProgressStep[]): { readonly tone: ProgressTone; readonly headline: StringKey } {
  const found = HEADLINES.find(([id, state]) => steps.some((step) => step.id === id && step.state === state));
  return found === undefined ? { tone: "busy", headline: "InBusinessCentral" } : { headline: found[2], tone: found[3] };
}

const INVOICES: Record<InvoiceState, StringKey> = {
  open: "InvoiceOpen",
  partly: "InvoicePartlyPaid",
  paid: "InvoicePaid",
  credited: "InvoiceCredited",
};
