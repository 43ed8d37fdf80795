import { QuoteStatecode, QuoteStatuscode } from "../../tables/Quote.generated";
import { SalesOrderStatecode } from "../../tables/SalesOrder.generated";
import type { LiveQuote } from "../live/liveQuote";
import { instant } from "./step";
import type { ProgressStep } from "./step";
import { waiting } from "./waiting";
import type { Waiting, WaitingFacts } from "./waiting";

export interface QuoteFacts {
  readonly statecode: number;
  readonly statuscode: number | null;
  readonly modifiedOn: Date | null;
  readonly revision: number;
  /** The order that was made of the quote. */
  readonly order: {
    readonly id: string;
    readonly number: string | null;
    readonly statecode: number | null;
    readonly isInBusinessCentral: boolean;
  } | null;
  readonly isTakenAutomatically: WaitingFacts["isTakenAutomatically"];
  /** What Business Central itself says; null where it was not asked or does not tell. */
  readonly live: LiveQuote | null;
}

export type QuoteProgress =
  | { readonly stage: "draft" }
  | { readonly stage: "closed"; readonly as: "lost" | "cancelled" | "revised"; readonly on: Date | null }
  | {
      readonly stage: "underway";
      readonly steps: readonly ProgressStep[];
      /** Null once the job has had its round, or somebody has to take the quote by hand and Sales cannot tell whether they have. */
      readonly waiting: Waiting | null;
      readonly live: LiveQuote | null;
      readonly isRevision: boolean;
      readonly order: QuoteFacts["order"];
      /** A won quote becomes an order in Business Central only once its order here is submitted. */
      readonly isOrderToBeSubmitted: boolean;
    };

/**
 * Where a quote stands. Business Central writes nothing to quotes: that it has one it tells itself where it is asked, or it can be assumed only, once
 * its job had its round. Of a won quote it keeps none, so that having none tells nothing then.
 */
export function quoteProgress(facts: QuoteFacts, now: Date): QuoteProgress {
  const { statecode, statuscode, modifiedOn, order } = facts;
  switch (statecode) {
    case QuoteStatecode.Draft:
      return { stage: "draft" };
    case QuoteStatecode.Closed:
      return { stage: "closed", as: closedAs(statuscode), on: modifiedOn };
    default: {
      const isWon = statecode === QuoteStatecode.Won;
      const wait =
        modifiedOn === null
          ? null
          : waiting(
              {
                since: modifiedOn,
                isTakenAutomatically: facts.isTakenAutomatically,
                othersWaitAsLong: null,
                isTwoWay: false,
              },
              now,
            );
      const isDue = wait?.dueBy !== null && wait?.dueBy !== undefined && now >= wait.dueBy;
      // Revisions share their number: until its job has run, what Business Central has of it is the former one, and nothing tells which.
      const live = facts.revision > 0 && (facts.live?.quote ?? null) !== null ? null : facts.live;
      const isTaken = order?.isInBusinessCentral === true || (live?.quote ?? null) !== null;
      const isMissing = !isWon && live !== null && !isTaken;
      return {
        stage: "underway",
        steps: [
          { id: "activated", state: "done", on: isWon ? null : instant(modifiedOn) },
          { id: "inBusinessCentral", state: isTaken ? "done" : isDue && !isMissing ? "assumed" : "open", on: null },
          { id: "won", state: isWon ? "done" : "open", on: isWon ? instant(modifiedOn) : null },
          { id: "ordered", state: order?.isInBusinessCentral === true ? "done" : "open", on: null },
        ],
        waiting: isTaken || (isDue && !isMissing) ? null : wait,
        live,
        isRevision: facts.revision > 0,
        order,
        isOrderToBeSubmitted: isWon && order?.statecode === SalesOrderStatecode.Active,
      };
    }
  }
}

/** Nothing further will happen to the quote. */
export function isQuoteOver(progress: QuoteProgress): boolean {
  return (
    progress.stage === "closed" ||
    (progress.stage === "underway" && progress.steps.every(({ state }) => state === "done"))
  );
}

function closedAs(statuscode: number | null): "lost" | "cancelled" | "revised" {
  switch (statuscode) {
    case QuoteStatuscode.Revised:
      return "revised";
    case QuoteStatuscode.Lost:
      return "lost";
    default:
      return "cancelled";
  }
}
