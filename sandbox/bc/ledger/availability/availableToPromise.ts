import type { Company } from "../company";
import type { TimeBucket } from "../companySetup";
import { calcDate } from "../dateFormula";
import { addDays } from "../days";
import { inventory } from "../figures";
import type { Movement } from "../movements";
import type { LineEnd } from "../lineEnd";
import { reservedForLine, reservedFromLine } from "../reservation";
import { reservedOnInventory } from "../reservedFigures";
import { roundQuantity } from "../roundQuantity";
import type { StockPlace } from "./supplyByDay";
import { bucketEnd, dailyPeriods, inBuckets, linesAt, NO_END } from "./supplyByDay";

/** The terms of cu 5790's formula, base. */
export interface PromiseTerms {
  readonly inventory: number;
  readonly reservedOnInventory: number;
  readonly scheduledReceipt: number;
  readonly reservedReceipt: number;
  /** Without `forward`. */
  readonly grossRequirement: number;
  readonly forward: number;
  readonly reservedRequirement: number;
}

export interface LookAhead {
  /** Date formula; "" = no end. */
  readonly period: string;
  readonly bucket: TimeBucket;
}

/**
 * cu 5790 CalcQtyAvailableToPromise, term by term.
 * @param asked.date ISO date: sums run to it, lines without a date among them. @param asked.without a line that the look-ahead leaves out.
 * @param asked.lookAhead null: none.
 */
export function promiseTerms(
  company: Company,
  place: StockPlace,
  asked: { readonly date: string; readonly lookAhead: LookAhead | null; readonly without: LineEnd | null },
): PromiseTerms {
  const { date, lookAhead, without } = asked;
  const filters = filtersOf(place);
  // Worksheet lines are no receipts here; they enter the look-ahead and the earliest date only.
  const due = linesAt(company, place).filter((line) => line.date <= date && line.kind !== "Requisition line");
  const brings = due.filter((line) => line.brings);
  const takes = due.filter((line) => !line.brings);
  const sum = (lines: readonly Movement[], quantityOf: (line: Movement) => number): number =>
    roundQuantity(lines.reduce((total, line) => total + quantityOf(line), 0));
  return {
    inventory: inventory(company, place.itemNo, filters),
    reservedOnInventory: reservedOnInventory(company, place.itemNo, filters),
    scheduledReceipt: sum(brings, ({ quantity }) => quantity),
    reservedReceipt: sum(brings, (line) => reservedFromLine(company, place.itemNo, line)),
    grossRequirement: sum(takes, ({ quantity }) => quantity),
    forward: lookAhead === null ? 0 : forward(company, place, { date, lookAhead, without }),
    reservedRequirement: sum(takes, (line) => reservedForLine(company, place.itemNo, line)),
  };
}

/** Available = Inventory − reserved on it + (receipts − reserved) − (requirements + forward − reserved). */
export function availableToPromise(terms: PromiseTerms): number {
  return roundQuantity(
    terms.inventory -
      terms.reservedOnInventory +
      (terms.scheduledReceipt - terms.reservedReceipt) -
      (terms.grossRequirement + terms.forward - terms.reservedRequirement),
  );
}

/** cu 5790 GetForwardPeriodEndDate. */
export function lookAheadEnd(date: string, { period, bucket }: LookAhead): string {
  return period === "" ? NO_END : bucketEnd(calcDate(period, date), bucket);
}

/** cu 5790 CalculateForward: the net requirement after the day, until the first period that brings more than it takes; never below zero. */
function forward(
  company: Company,
  place: StockPlace,
  asked: { readonly date: string; readonly lookAhead: LookAhead; readonly without: LineEnd | null },
): number {
  const start = addDays(asked.date, 1);
  const end = lookAheadEnd(asked.date, asked.lookAhead);
  const periods = inBuckets(
    dailyPeriods(company, place, { from: start, to: end, without: asked.without }),
    asked.lookAhead.bucket,
  );
  let quantity = periods
    .filter((period) => period.start < start)
    .reduce((sum, { requirement, receipt }) => sum + requirement - receipt, 0);
  for (const { requirement, receipt } of periods.filter((period) => period.start >= start)) {
    if (requirement < receipt) {
      break;
    }
    quantity += requirement - receipt;
  }
  return roundQuantity(Math.max(0, quantity));
}

function filtersOf({ locationCode, variantCode }: StockPlace) {
  return new Map([
    ["Location Filter", (code: string) => code === locationCode],
    ["Variant Filter", (code: string) => code === variantCode],
    ["Drop Shipment Filter", (value: string) => value === "No"],
  ]);
}
