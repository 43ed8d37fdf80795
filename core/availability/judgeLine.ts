import type { CalendarDate } from "../values/calendarDate";
import { roundDown, roundUp, sum } from "../values/quantity";
import type { ItemKnowledge } from "./itemKnowledge";
import type { LineDays } from "./lineDays";
import type { PlacedItem } from "./placedItem";
import { earliestByBusinessCentral } from "./promise/bcEarliest";
import type { HeldLine } from "./promise/ledger";
import type { PromisePool, PromisedQuantity } from "./promise/promisePool";
import type { DocumentSetting } from "./reading/documentSetting";
import type { Product } from "./readProduct";
import { factorOf } from "./unitOfLine";
import type { AskedLine } from "../documents/availabilityQuestion";
import type { JudgedPlace, LineNumbers, LineVerdict, VerdictKind } from "./verdict";

/** One product's stock while the lines of a document take from it. */
export interface ProductState {
  readonly placed: PlacedItem;
  readonly place: JudgedPlace;
  readonly pool: PromisePool;
  /** The same with what is overdue taken to come today; null where nothing is. */
  readonly withOverdue: PromisePool | null;
  /** The other locations, each by itself. */
  readonly others: readonly PromisePool[];
  /** The day on which goods could leave that somebody ordered today; null where that is not known. Counted when first asked for. */
  readonly orderedToday: () => CalendarDate | null;
  /** In the base unit. */
  taken: number;
  /** An earlier line takes an amount that nobody can tell. */
  isUncertain: boolean;
}

export interface LineContext {
  readonly product: Product;
  readonly item: ItemKnowledge;
  readonly state: ProductState;
  readonly days: LineDays;
  readonly setting: DocumentSetting;
  /** The line as BC holds it, so that what is reserved for it is kept for it. */
  readonly held: HeldLine | null;
}

/**
 * Judges one line by what may be promised of its stock, and takes that, so that the next line of the same product finds what is left. A line
 * that cannot be promised in whole takes the rest on its own day all the same, as an order in BC would.
 */
export function judgeLine(line: AskedLine, context: LineContext): LineVerdict {
  const { product, item, state, days } = context;
  const factor = factorOf(line, context);
  const inUnit = (quantity: number) => roundDown(quantity / (factor ?? 1), product.quantityDecimals);
  const ordered = orderedToday(context);
  if (item.basis === "onHand") {
    const numbers = { ...numbersOf(line, context, { factor, inUnit, ordered }), available: 0 };
    return verdict("onHandOnly", { numbers });
  }
  if (state.isUncertain) {
    return verdict("unknown", { reason: "earlierLineUnknown" });
  }
  if (line.quantity === null || factor === null) {
    state.isUncertain = line.quantity !== null && line.quantity > 0;
    const numbers = numbersOf(line, context, { factor, inUnit, ordered });
    return verdict("unknown", { reason: line.quantity === null ? "noQuantity" : "unitNotInGroup", numbers });
  }
  const needed = Math.max(0, line.quantity);
  const question = {
    shipmentDate: days.mustLeave,
    needed,
    unitFactor: factor,
    decimals: product.quantityDecimals,
    held: context.held,
  };
  const numbersBefore = numbersOf(line, context, { factor, inUnit, ordered });
  const promised = state.pool.promise(question);
  const withOverdue = state.withOverdue?.promise(question) ?? promised;
  state.taken = sum([state.taken, roundUp(needed * factor)]);
  const numbers: LineNumbers = {
    ...numbersBefore,
    missing: promised.missing,
    short: Math.max(
      0,
      sum([needed, ...promised.parts.map(({ quantity, date }) => (date <= days.leaves ? -quantity : 0))]),
    ),
    days: { ...numbersBefore.days, ...completion(promised, days) },
    businessCentralSays: businessCentralSays(needed, factor, promised, context),
  };
  return verdict(kindOf(promised, withOverdue, { days, place: state.place }), {
    numbers,
    promise: promised.parts,
    estimate: promised.missing > 0 ? ordered : null,
  });
}

/** A verdict with nothing but its kind, and what is known beyond it. */
export function verdict(kind: VerdictKind, more: Partial<Omit<LineVerdict, "kind">> = {}): LineVerdict {
  return { kind, reason: null, promise: [], numbers: null, held: null, estimate: null, ...more };
}

function kindOf(
  { parts, missing }: PromisedQuantity,
  withOverdue: PromisedQuantity,
  { days, place }: { readonly days: LineDays; readonly place: JudgedPlace },
): VerdictKind {
  const last = parts[parts.length - 1]?.date ?? days.leaves;
  if (days.isPast) {
    return "datePassed";
  }
  if (missing === 0) {
    return days.isInTime(last) ? (place.kind === "known" ? "enough" : "acrossLocations") : "later";
  }
  if (withOverdue.missing === 0) {
    return "dependsOnOverdue";
  }
  return parts.length > 0 ? "partly" : "notPlanned";
}

function completion(
  { parts }: PromisedQuantity,
  days: LineDays,
): Pick<LineNumbers["days"], "arrivals" | "arrives" | "completeOn"> {
  const arrivals = parts.map(({ date }) => days.arrivalOf(date));
  const at = parts.length - 1;
  return { arrivals, completeOn: parts[at]?.date ?? null, arrives: arrivals[at] ?? null };
}

interface NumbersContext {
  readonly factor: number | null;
  readonly inUnit: (quantity: number) => number;
  readonly ordered: LineVerdict["estimate"];
}

function numbersOf(
  line: AskedLine,
  { item, state, days, setting }: LineContext,
  { factor, inUnit, ordered }: NumbersContext,
): LineNumbers {
  const { placed, place, pool, others, taken } = state;
  return {
    unitName: factor === null ? item.baseUnit : (line.unit?.name ?? item.baseUnit),
    basis: item.basis,
    caveats: item.caveats,
    place,
    days: {
      requested: days.requested,
      notTaken: days.notTaken,
      mustLeave: days.mustLeave,
      leaves: days.leaves,
      arrivals: [],
      arrives: null,
      completeOn: null,
      notCounted: setting.unknownDays,
    },
    available: inUnit(pool.freeOn(days.leaves)),
    onHand: inUnit(placed.onHand),
    reserved: inUnit(Math.max(0, placed.reserved)),
    elsewhere: others.length === 0 ? null : inUnit(sum(others.map((other) => other.freeOn(days.leaves)))),
    short: 0,
    missing: 0,
    allocatedBefore: inUnit(taken),
    undated: inUnit(placed.undated),
    overdue:
      placed.overdue === null ? null : { quantity: inUnit(placed.overdue.quantity), since: placed.overdue.since },
    dueToday: inUnit(placed.dueToday),
    businessCentralSays: null,
    orderedToday: ordered?.delivery ?? null,
  };
}

/** Only where it differs from what is promised here: earlier, or at all. BC names no day before the one that goods must leave. */
function businessCentralSays(
  needed: number,
  factor: number,
  { parts, missing }: PromisedQuantity,
  { state, days, setting, held }: LineContext,
): CalendarDate | null {
  const last = parts[parts.length - 1]?.date ?? null;
  const isAsEarly = missing === 0 && (last === null || last <= days.mustLeave);
  if (setting.check === null || state.place.kind === "unknown" || needed === 0 || days.isPast || isAsEarly) {
    return null;
  }
  const own = earliestByBusinessCentral(state.placed.ledger, {
    shipmentDate: days.mustLeave,
    needed,
    unitFactor: factor,
    held,
    settings: setting.check,
  });
  if (own === null) {
    return null;
  }
  const shown = own > days.mustLeave ? own : days.mustLeave;
  return missing > 0 || (last !== null && last > shown) ? shown : null;
}

/** When what is ordered today could leave and arrive; null where no lead time is known. */
function orderedToday({ state, days }: LineContext): LineVerdict["estimate"] {
  const shipment = state.orderedToday();
  if (shipment === null) {
    return null;
  }
  const leaves = shipment > days.leaves ? shipment : days.leaves;
  return { shipment: leaves, delivery: days.arrivalOf(leaves) };
}
