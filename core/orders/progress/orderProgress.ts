import { SalesOrderStatecode, SalesOrderStatuscode } from "../../tables/SalesOrder.generated";
import { latest, paidStep, standing } from "./invoices";
import type { Invoice } from "./invoices";
import { orderEvents } from "./posts";
import type { OrderEvent, Post } from "./posts";
import { instant } from "./step";
import type { Moment, Step } from "./step";
import { waiting } from "./waiting";
import type { Waiting, WaitingFacts } from "./waiting";

/** What Business Central has written about an order. */
export interface OrderFacts {
  readonly statecode: number;
  readonly statuscode: number | null;
  /** `lastbackofficesubmit` as the platform writes it for this user; null while it is empty. */
  readonly takenOn: string | null;
  readonly modifiedOn: Date | null;
  /** Whether an integration user changed the order last; null where it is not known. */
  readonly changedByIntegration: boolean | null;
  /** `bcbi_businesscentralordernumber`, which Business Central writes in bidirectional mode only. */
  readonly businessCentralNumber: string | null;
  readonly posts: readonly Post[];
  readonly invoices: readonly Invoice[];
  readonly isTakenAutomatically: WaitingFacts["isTakenAutomatically"];
  readonly othersWaitAsLong: WaitingFacts["othersWaitAsLong"];
}

export type OrderProgress =
  | { readonly stage: "notSubmitted" }
  /** `isCertain` false: a person may have set the status Pending himself. */
  | { readonly stage: "returned"; readonly on: Date | null; readonly isCertain: boolean }
  /** Bidirectional mode: taken back in Sales to be corrected, while Business Central keeps its order. */
  | { readonly stage: "reopened"; readonly businessCentralNumber: string }
  | { readonly stage: "cancelled"; readonly on: Date | null; readonly businessCentralNumber: string | null }
  | {
      readonly stage: "underway";
      readonly steps: readonly Step[];
      /** Null once Business Central has taken it. */
      readonly waiting: Waiting | null;
      readonly businessCentralNumber: string | null;
      readonly invoices: readonly Invoice[];
    };

/** Where an order stands, from nothing but what Business Central writes to Sales. */
export function orderProgress(facts: OrderFacts, now: Date): OrderProgress {
  const { statecode, modifiedOn, businessCentralNumber } = facts;
  switch (statecode) {
    case SalesOrderStatecode.Active:
      return activeOrder(facts);
    case SalesOrderStatecode.Canceled:
      return { stage: "cancelled", on: modifiedOn, businessCentralNumber };
    default:
      return {
        stage: "underway",
        steps: steps(facts),
        waiting: isTaken(facts) || modifiedOn === null ? null : waiting({ ...facts, since: modifiedOn }, now),
        businessCentralNumber,
        invoices: standing(facts.invoices),
      };
  }
}

/** Nothing further will happen to the order. */
export function isOver(progress: OrderProgress): boolean {
  return (
    progress.stage === "cancelled" ||
    (progress.stage === "underway" && progress.steps.every(({ state }) => state === "done"))
  );
}

/** Business Central gives an order back as Active and Pending, with an empty `lastbackofficesubmit`. */
function activeOrder({
  statuscode,
  takenOn,
  modifiedOn,
  changedByIntegration,
  businessCentralNumber,
  posts,
}: OrderFacts): OrderProgress {
  if (businessCentralNumber !== null) {
    return { stage: "reopened", businessCentralNumber };
  }
  if (statuscode !== SalesOrderStatuscode.Pending || takenOn !== null) {
    return { stage: "notSubmitted" };
  }
  const isCertain = changedByIntegration === true || orderEvents(posts).length > 0;
  return { stage: "returned", on: changedByIntegration === true ? modifiedOn : null, isCertain };
}

function isTaken({ statecode, takenOn, businessCentralNumber, posts }: OrderFacts): boolean {
  return (
    takenOn !== null || businessCentralNumber !== null || isBeyondSubmitted(statecode) || orderEvents(posts).length > 0
  );
}

function isBeyondSubmitted(statecode: number): boolean {
  return statecode === SalesOrderStatecode.Fulfilled || statecode === SalesOrderStatecode.Invoiced;
}

function steps(facts: OrderFacts): readonly Step[] {
  const { statecode, takenOn, modifiedOn, businessCentralNumber, invoices } = facts;
  const taken = isTaken(facts);
  const when = (event: OrderEvent) => instant(firstOf(facts, event));
  const isInvoiced = statecode === SalesOrderStatecode.Invoiced;
  const isShipped =
    isInvoiced || (statecode === SalesOrderStatecode.Fulfilled && facts.statuscode !== SalesOrderStatuscode.Partial);
  const isReleased = firstOf(facts, "released") !== null || firstOf(facts, "shipmentCreated") !== null || isShipped;
  return [
    // Once Business Central has written the row, nobody knows any more when it was submitted.
    done("submitted", true, taken ? null : instant(modifiedOn)),
    done("inBusinessCentral", taken, takenOn === null ? null : { kind: "day", text: takenOn }),
    // In bidirectional mode BC tells nobody when an order is released.
    ...(businessCentralNumber === null ? [done("released", isReleased, when("released"))] : []),
    shippedStep(facts, isShipped, when("shipmentCreated")),
    invoicedStep(facts, isInvoiced),
    paidStep(invoices, isInvoiced),
  ];
}

function done(id: Step["id"], isDone: boolean, on: Moment | null): Step {
  return { id, state: isDone ? "done" : "open", on: isDone ? on : null };
}

/** Business Central tells that a shipment was made, not whether it was the last; the order's state tells that. */
function shippedStep(facts: OrderFacts, isShipped: boolean, on: Moment | null): Step {
  if (isShipped) {
    return { id: "shipped", state: "done", on };
  }
  const isPartly = firstOf(facts, "shipmentCreated") !== null || facts.statecode === SalesOrderStatecode.Fulfilled;
  return { id: "shipped", state: isPartly ? "partly" : "open", on };
}

function invoicedStep(facts: OrderFacts, isInvoiced: boolean): Step {
  const counted = standing(facts.invoices);
  const on = instant(latest(counted.map(({ createdOn }) => createdOn)) ?? firstOf(facts, "invoiceCreated"));
  if (isInvoiced) {
    return { id: "invoiced", state: "done", on };
  }
  const isPartly = counted.length > 0 || firstOf(facts, "invoiceCreated") !== null;
  return { id: "invoiced", state: isPartly ? "partly" : "open", on: isPartly ? on : null };
}

function firstOf({ posts }: OrderFacts, event: OrderEvent): Date | null {
  return orderEvents(posts).find((found) => found.event === event)?.at ?? null;
}
