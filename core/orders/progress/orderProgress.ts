import { SalesOrderStatecode, SalesOrderStatuscode } from "../../tables/SalesOrder.generated";
import { credited, latest, paidStep, standing } from "./invoices";
import type { Invoice } from "./invoices";
import type { LineChange } from "../live/lineChanges";
import { isShipped as isLineShipped } from "../live/liveOrder";
import type { LiveOrder } from "../live/liveOrder";
import { instant } from "./step";
import type { Moment, ProgressStep } from "./step";
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
  /** `datefulfilled` as the platform writes it for this user: the day of the last shipment; null while there is none. */
  readonly shippedOn: string | null;
  readonly invoices: readonly Invoice[];
  readonly isTakenAutomatically: WaitingFacts["isTakenAutomatically"];
  readonly othersWaitAsLong: WaitingFacts["othersWaitAsLong"];
  readonly isTwoWay: WaitingFacts["isTwoWay"];
  /** What Business Central itself says; null where it was not asked or does not answer. */
  readonly live: LiveOrder | null;
  /** What Business Central's lines are other than Sales'; none where they were not compared. */
  readonly changes: readonly LineChange[];
}

export type OrderProgress =
  | { readonly stage: "notSubmitted" }
  /** `isCertain` false: a person may have set the status Pending themselves. */
  | {
      readonly stage: "returned";
      readonly on: Date | null;
      readonly isCertain: boolean;
      /** Something of it was shipped or invoiced before, so that submitting it again sells that twice. */
      readonly isDelivered: boolean;
    }
  /** Somebody opened an order that Business Central has taken: BC keeps its order, and never looks at this one again (codeunit 5349). */
  | { readonly stage: "openedAgain"; readonly takenOn: string }
  /** Bidirectional mode: taken back in Sales to be corrected, while Business Central keeps its order. */
  | { readonly stage: "reopened"; readonly businessCentralNumber: string }
  | { readonly stage: "cancelled"; readonly on: Date | null; readonly businessCentralNumber: string | null }
  | {
      readonly stage: "underway";
      readonly steps: readonly ProgressStep[];
      /** Null once Business Central has taken it. */
      readonly waiting: Waiting | null;
      readonly businessCentralNumber: string | null;
      /** Those that still stand. */
      readonly invoices: readonly Invoice[];
      readonly credited: readonly Invoice[];
      readonly deadEnd: DeadEnd | null;
    };

/**
 * Why nothing will come of an order without an administrator. `coupled`: Business Central had it before and most likely still keeps the pair, so that
 * its job passes it by (codeunit 5343). `gone`: it has taken the order and has none any more, and told Sales nothing (report 299).
 */
export type DeadEnd = "coupled" | "gone";

/** Where an order stands, from nothing but what Business Central writes to Sales. */
export function orderProgress(facts: OrderFacts, now: Date): OrderProgress {
  const { statecode, modifiedOn, businessCentralNumber } = facts;
  const wait = isTaken(facts) || modifiedOn === null ? null : waiting({ ...facts, since: modifiedOn }, now);
  switch (statecode) {
    case SalesOrderStatecode.Active:
      return activeOrder(facts);
    case SalesOrderStatecode.Canceled:
      return { stage: "cancelled", on: modifiedOn, businessCentralNumber };
    default:
      return {
        stage: "underway",
        steps: steps(facts),
        waiting: wait,
        businessCentralNumber,
        invoices: standing(facts.invoices),
        credited: credited(facts.invoices),
        deadEnd: deadEndOf(facts, wait),
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
  ...facts
}: OrderFacts): OrderProgress {
  if (businessCentralNumber !== null) {
    return { stage: "reopened", businessCentralNumber };
  }
  // BC itself makes an order active for a moment while it writes to it.
  if (takenOn !== null && changedByIntegration === false) {
    return { stage: "openedAgain", takenOn };
  }
  // The status reason may have been set to another since.
  const isDelivered = wasDelivered(facts);
  if (takenOn !== null || (statuscode !== SalesOrderStatuscode.Pending && !isDelivered)) {
    return { stage: "notSubmitted" };
  }
  const isCertain = changedByIntegration === true || isDelivered;
  return { stage: "returned", on: changedByIntegration === true ? modifiedOn : null, isCertain, isDelivered };
}

/** By what Business Central leaves in Sales for good, and by what it says itself. */
function wasDelivered({ shippedOn, invoices, live }: Pick<OrderFacts, "shippedOn" | "invoices" | "live">): boolean {
  return (
    shippedOn !== null ||
    invoices.length > 0 ||
    (live?.delivered.length ?? 0) > 0 ||
    (live?.shipments.length ?? 0) > 0 ||
    (live?.invoices.length ?? 0) > 0
  );
}

function isTaken(facts: OrderFacts): boolean {
  const { statecode, takenOn, businessCentralNumber, live } = facts;
  return (
    takenOn !== null || businessCentralNumber !== null || isBeyondSubmitted(statecode) || (live?.order ?? null) !== null
  );
}

function deadEndOf(facts: OrderFacts, wait: Waiting | null): DeadEnd | null {
  const { statecode, takenOn, live } = facts;
  if (statecode !== SalesOrderStatecode.Submitted) {
    return null;
  }
  if (takenOn !== null) {
    return live?.isOrderTold === true && live.order === null ? "gone" : null;
  }
  return wait?.isLate === true && wasDelivered(facts) ? "coupled" : null;
}

function isBeyondSubmitted(statecode: number): boolean {
  return statecode === SalesOrderStatecode.Fulfilled || statecode === SalesOrderStatecode.Invoiced;
}

function steps(facts: OrderFacts): readonly ProgressStep[] {
  const { statecode, takenOn, modifiedOn, businessCentralNumber, invoices, live } = facts;
  const taken = isTaken(facts);
  const isInvoiced = statecode === SalesOrderStatecode.Invoiced;
  const isShipped =
    isInvoiced || (statecode === SalesOrderStatecode.Fulfilled && facts.statuscode !== SalesOrderStatuscode.Partial);
  const shipped = shippedStep(facts, isShipped);
  const isReleased = shipped.state !== "open" || live?.order?.isReleased === true;
  const isAllCredited = invoices.length > 0 && standing(invoices).length === 0;
  return [
    // Once Business Central has written the row, nobody knows any more when it was submitted.
    done("submitted", true, taken ? null : instant(modifiedOn)),
    done("inBusinessCentral", taken, takenOn === null ? null : { kind: "day", text: takenOn }),
    // Sales is not told of a release without words; where Business Central is not asked, nothing is said until goods are shipped.
    ...((live?.order ?? null) !== null || (isReleased && businessCentralNumber === null)
      ? [done("released", isReleased, null)]
      : []),
    shipped,
    invoicedStep(facts, isInvoiced),
    ...(isInvoiced && isAllCredited ? [] : [paidStep(invoices, isInvoiced)]),
  ];
}

function done(id: ProgressStep["id"], isDone: boolean, on: Moment | null): ProgressStep {
  return { id, state: isDone ? "done" : "open", on: isDone ? on : null };
}

/**
 * The order's state tells that all is shipped. Else the lines of BC's order do, where it tells them: shipments that were undone stay posted, and a
 * prepayment is invoiced before anything leaves. Where it does not, a shipment or an invoice tells that something is.
 */
function shippedStep(facts: OrderFacts, isShipped: boolean): ProgressStep {
  const { live } = facts;
  const shippedOn = isPlannedDay(facts) ? null : facts.shippedOn;
  const on = shippedOn === null ? null : ({ kind: "day", text: shippedOn } as const);
  if (isShipped) {
    return { id: "shipped", state: "done", on };
  }
  const lines = live?.order?.lines ?? [];
  if (lines.length > 0) {
    const state = lines.every(isLineShipped) ? "done" : lines.some(({ shipped }) => shipped !== 0) ? "partly" : "open";
    return { id: "shipped", state, on: state === "open" ? null : on };
  }
  const isPartly = wasDelivered({ ...facts, shippedOn }) || facts.statecode === SalesOrderStatecode.Fulfilled;
  return { id: "shipped", state: isPartly ? "partly" : "open", on };
}

/** Of an order that went both ways and is in BC's archive only, codeunit 5366 writes the day on which it should have been shipped. */
function isPlannedDay({ businessCentralNumber, live }: OrderFacts): boolean {
  return businessCentralNumber !== null && live?.isOrderTold === true && live.order === null;
}

function invoicedStep({ invoices, live }: OrderFacts, isInvoiced: boolean): ProgressStep {
  const counted = standing(invoices);
  const on = instant(latest(counted.map(({ createdOn }) => createdOn)));
  if (isInvoiced) {
    return { id: "invoiced", state: "done", on };
  }
  const isPartly = counted.length > 0 || live?.invoices.some(({ state }) => state !== "credited") === true;
  return { id: "invoiced", state: isPartly ? "partly" : "open", on: isPartly ? on : null };
}
