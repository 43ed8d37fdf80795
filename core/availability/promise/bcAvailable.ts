import { addDays } from "../../values/calendarDate";
import type { CalendarDate } from "../../values/calendarDate";
import { toTicks } from "../../values/quantity";
import { calcDate } from "../dates/dateFormula";
import { bucketEnd, FOR_EVER, goesThroughPlace, reservedOf, rowsByDate, rowsByPeriod } from "./bcRows";
import type { CheckSettings } from "./bcRows";
import type { HeldLine, Ledger } from "./ledger";

/** One line as BC's check sees it. */
export interface CheckQuestion {
  readonly shipmentDate: CalendarDate;
  /** Outstanding, in the line's unit. */
  readonly needed: number;
  /** Base units in one of the line's unit. */
  readonly unitFactor: number;
  /** The line as BC holds it; null: BC does not hold it. */
  readonly held: HeldLine | null;
  readonly settings: CheckSettings;
}

/**
 * What BC's stock-out check compares with the need (cu 311 `Calculate`, cu 5790 `CalcQtyAvailableToPromise`): inventory less what is reserved
 * on it, and receipts less requirements up to the shipment date, each without its reserved part, less the net demand of the look-ahead.
 * The own line is left out. In the line's unit, each term rounded on its own to five decimals.
 */
export function availableToPromise(ledger: Ledger, question: CheckQuestion): number {
  const { shipmentDate, settings } = question;
  const own = ownInCheck(question);
  const sums = sumsUntil(ledger, shipmentDate, own.stays);
  const look = forward(ledger, own.isLeftOutAhead ? null : own.stays, shipmentDate, settings);
  const inUnit = (ticks: number) => inUnitTicks(ticks, question.unitFactor);

  const givenBack = own.replaces === null ? 0 : toTicks(reservedOf(own.replaces));
  const outstanding = own.replaces === null ? 0 : inUnit(toTicks(own.replaces.outstanding));
  const requirements = inUnit(sums.requirements + look);
  const inventory = inUnit(toTicks(ledger.inventory) - toTicks(ledger.reservedOnInventory) + givenBack);
  const reservedRequirements = inUnit(sums.reservedRequirements - givenBack);
  return (
    (inventory +
      inUnit(sums.receipts) -
      inUnit(sums.reservedReceipts) -
      (requirements - outstanding >= 0 ? requirements - outstanding : requirements) +
      reservedRequirements) /
    toTicks(1)
  );
}

/** Whether BC shows its stock-out warning for the line, where it shows any (cu 311 `ShowWarning`). */
export function isShort(ledger: Ledger, question: CheckQuestion): boolean {
  return question.needed > 0 && toTicks(availableToPromise(ledger, question)) < toTicks(question.needed);
}

/** The figure of BC's FactBox (cu 7171): without look-ahead, and the own line counts. In the line's unit. */
export function factBoxAvailability(
  ledger: Ledger,
  { shipmentDate, unitFactor, held }: Pick<CheckQuestion, "shipmentDate" | "unitFactor" | "held">,
): number {
  const sums = sumsUntil(ledger, shipmentDate, held);
  const ticks =
    toTicks(ledger.inventory) -
    toTicks(ledger.reservedOnInventory) +
    sums.receipts -
    sums.reservedReceipts -
    sums.requirements +
    sums.reservedRequirements;
  return inUnitTicks(ticks, unitFactor) / toTicks(1);
}

/** AL rounds halves away from zero, on both sides of it. */
function inUnitTicks(ticks: number, unitFactor: number): number {
  return Math.sign(ticks) * Math.round(Math.abs(ticks) / unitFactor);
}

interface OwnInCheck {
  /** Counts as demand like any other; null: it is not in BC. */
  readonly stays: HeldLine | null;
  /** What its old quantity and reservation are given back of; null: nothing is. */
  readonly replaces: HeldLine | null;
  /** It is moved to an earlier day: the look-ahead leaves it out, and nothing is given back. */
  readonly isLeftOutAhead: boolean;
}

/** How the check treats the line that BC holds already (cu 311 `SalesLineShowWarning`). */
export function ownInCheck({ held, shipmentDate, settings }: CheckQuestion): OwnInCheck {
  if (held === null) {
    return { stays: null, replaces: null, isLeftOutAhead: false };
  }
  const old = held.shipmentDate ?? "";
  if (old > lookAheadEnd(shipmentDate, settings)) {
    return { stays: held, replaces: null, isLeftOutAhead: false };
  }
  return old > shipmentDate
    ? { stays: held, replaces: null, isLeftOutAhead: true }
    : { stays: held, replaces: held, isLeftOutAhead: false };
}

/** The last day that the look-ahead sees (cu 5790 `GetForwardPeriodEndDate`). */
export function lookAheadEnd(shipmentDate: CalendarDate, { period, bucket }: CheckSettings): CalendarDate {
  return period.length === 0 ? FOR_EVER : bucketEnd(calcDate(period, shipmentDate), bucket);
}

/** Sums of the order tables' FlowFields from the beginning of time to a day, in ticks; requisition lines are in none of them. */
function sumsUntil(ledger: Ledger, date: CalendarDate, own: HeldLine | null) {
  const until = <T extends { readonly date: CalendarDate | null }>(rows: readonly T[]) =>
    rows.filter((row) => (row.date ?? "") <= date);
  const total = (quantities: readonly number[]) => quantities.reduce((sum, quantity) => sum + toTicks(quantity), 0);
  const receipts = until(ledger.receipts.filter((each) => goesThroughPlace(each) && each.isRequisition !== true));
  const requirements = until(ledger.requirements);
  const isOwnIn = own !== null && (own.shipmentDate ?? "") <= date;
  return {
    receipts: total(receipts.map(({ quantity }) => quantity)),
    reservedReceipts: total(receipts.map(({ reserved }) => reserved)),
    requirements: total([...requirements.map(({ quantity }) => quantity), isOwnIn ? own.outstanding : 0]),
    reservedRequirements: total([...requirements.map(({ reserved }) => reserved), isOwnIn ? reservedOf(own) : 0]),
  };
}

/** Net demand after a day, by bucket, until the first bucket that brings more than it takes (cu 5790 `CalculateForward`). In ticks. */
function forward(ledger: Ledger, own: HeldLine | null, shipmentDate: CalendarDate, settings: CheckSettings): number {
  const start = addDays(shipmentDate, 1);
  const end = lookAheadEnd(shipmentDate, settings);
  const rows = rowsByPeriod(rowsByDate(ledger, { counted: own }, { from: start, to: end }), settings.bucket);
  let net = 0;
  for (const row of rows.filter((each) => each.start < start)) {
    net += row.requirement - row.receipt;
  }
  for (const row of rows.filter((each) => each.start >= start)) {
    if (row.requirement < row.receipt) {
      break;
    }
    net += row.requirement - row.receipt;
  }
  return Math.max(0, net);
}
