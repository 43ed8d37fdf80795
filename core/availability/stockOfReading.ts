import { RETURN_ORDER } from "../businesscentral/rowShape";
import type { ItemReading, Totals } from "./itemReading";
import type { Gap, ItemStock, Movement, Stock } from "./itemStock";
import { compareQuantities, sum } from "../values/quantity";
import { unitFactorByCode } from "./unitGroup";
import type { Unit } from "./unitGroup";

/** A line in the base unit, with the sign of what it does to the stock of its place. */
interface Change extends Omit<Movement, "quantity"> {
  readonly change: number;
  /** Goes from the vendor to the customer and never through a location. */
  readonly isDropShipment: boolean;
  readonly reserved: number | null;
}

interface Changes {
  readonly sales: readonly Change[] | null;
  readonly purchases: readonly Change[] | null;
  readonly transfers: readonly Change[];
}

/**
 * Brings what a source said to the item's base unit and to places: here (the default location, or the company) and elsewhere.
 *
 * The item card's totals are in the base unit and complete; document lines have days, but each its own unit. What a total holds beyond the
 * lines that can be converted (a unit that Sales does not know, lines that this BC user may not see) stays as an undated remainder: demand
 * of it counts as due today, supply of it is told and not counted. Where lines promise more than the total has, Sales and BC count the unit
 * differently, and their days are not used. So neither a missing nor a mistaken line ever makes more goods available.
 * @param units the product's unit group in Sales
 */
export function stockOfReading(reading: ItemReading, units: readonly Unit[]): ItemStock {
  const { total, atLocation, baseUnit, source, itemNumber, isStockItem, isBlocked } = reading;
  const gaps: Gap[] = [...reading.gaps];
  const convert = conversion(reading, units, gaps);
  const told: Changes = {
    sales:
      reading.salesLines?.flatMap((line) =>
        convert(line.Unit_of_Measure_Code, "outgoingDates", (factor) => [
          orderLine(line, "sales", line.Shipment_Date, factor),
        ]),
      ) ?? null,
    purchases:
      reading.purchaseLines?.flatMap((line) =>
        convert(line.Unit_of_Measure_Code, "incomingDates", (factor) => [
          orderLine(line, "purchase", line.Expected_Receipt_Date, factor),
        ]),
      ) ?? null,
    transfers: (reading.transferLines ?? []).flatMap((line) =>
      convert(line.Unit_of_Measure_Code, "transfers", (factor) => {
        const common = {
          kind: "transfer",
          documentNumber: line.Document_No,
          isDropShipment: false,
          reserved: null,
        } as const;
        return [
          {
            ...common,
            location: line.Transfer_to_Code,
            date: line.Receipt_Date,
            change: sum([(line.Outstanding_Quantity + line.Qty_in_Transit) * factor]),
          },
          {
            ...common,
            location: line.Transfer_from_Code,
            date: line.Shipment_Date,
            change: sum([-line.Outstanding_Quantity * factor]),
          },
        ];
      }),
    ),
  };
  const isHere = ({ location }: Change) => atLocation === null || location === atLocation.code;
  const here =
    atLocation === null
      ? stockAt({ ...total, transferIn: 0, transferOut: 0 }, { ...told, transfers: [] }, gaps)
      : stockAt(atLocation.totals, at(told, isHere), gaps);
  const elsewhere =
    atLocation === null
      ? null
      : stockAt(less(total, atLocation.totals), { ...at(told, (line) => !isHere(line)), transfers: [] }, gaps);
  return {
    source,
    itemNumber,
    baseUnit,
    isStockItem,
    isBlocked,
    here,
    elsewhere,
    gaps,
    basis: total.onSalesOrders === null ? "onHand" : told.purchases === null ? "available" : "projected",
    onSalesOrders: total.onSalesOrders,
    onPurchaseOrders: total.onPurchaseOrders,
    location: atLocation?.code ?? null,
  };
}

/** Converts lines one by one; a unit that cannot be is told once. */
function conversion({ baseUnit }: ItemReading, units: readonly Unit[], gaps: Gap[]) {
  const unknown = new Set<string>();
  return (unit: string, lacks: Gap["lacks"], read: (factor: number) => readonly Change[]): readonly Change[] => {
    const factor = baseUnit === null ? null : unitFactorByCode(units, unit, baseUnit);
    if (factor !== null) return read(factor);
    if (!unknown.has(lacks + unit)) gaps.push({ lacks, problem: { kind: "unitNotInGroup", unit } });
    unknown.add(lacks + unit);
    return [];
  };
}

type OrderLine = NonNullable<ItemReading["salesLines"] | ItemReading["purchaseLines"]>[number];

function orderLine(line: OrderLine, side: "sales" | "purchase", date: Change["date"], factor: number): Change {
  const isReturn = line.Document_Type === RETURN_ORDER;
  const takes = (side === "sales") !== isReturn;
  return {
    kind: `${side}${isReturn ? "Return" : "Order"}`,
    date,
    change: sum([(takes ? -1 : 1) * line.Outstanding_Quantity * factor]),
    documentNumber: line.Document_No,
    location: line.Location_Code,
    isDropShipment: line.Drop_Shipment,
    reserved: line.Reserved_Qty_Base,
  };
}

function at({ sales, purchases, transfers }: Changes, fits: (change: Change) => boolean): Changes {
  return {
    sales: sales?.filter(fits) ?? null,
    purchases: purchases?.filter(fits) ?? null,
    transfers: transfers.filter(fits),
  };
}

/** What is on its way here, or will be, still lies elsewhere: it is no longer to be had there. What leaves here is not there yet. */
function less(total: Totals, here: Totals): Totals {
  const difference = (all: number | null, some: number | null) => (all === null ? null : sum([all, -(some ?? 0)]));
  return {
    onHand: sum([total.onHand, -here.onHand]),
    onSalesOrders: difference(total.onSalesOrders, here.onSalesOrders),
    onPurchaseOrders: difference(total.onPurchaseOrders, here.onPurchaseOrders),
    otherDemand: sum([total.otherDemand, -here.otherDemand]),
    otherSupply: sum([total.otherSupply, -here.otherSupply]),
    transferIn: here.transferOut,
    transferOut: here.transferIn,
  };
}

function stockAt(totals: Totals, { sales, purchases, transfers }: Changes, gaps: Gap[]): Stock {
  const supply = explained(
    totals.onPurchaseOrders ?? Infinity,
    purchases ?? [],
    ({ kind }) => kind === "purchaseOrder",
    "incomingDates",
    gaps,
  );
  const comes = explained(totals.transferIn, transfers, ({ change }) => change > 0, "transfers", gaps);
  const leaving = transfers.filter(({ change }) => change < 0);
  const changes = [...(sales ?? []), ...supply.lines, ...comes.lines].filter(
    ({ isDropShipment, change }) => !isDropShipment && change !== 0,
  );
  const incoming = movements(changes, 1);
  const undated = incoming.flatMap(({ date, quantity }) => (date === null ? [quantity] : []));
  const sold = (sales ?? []).filter(({ kind }) => kind === "salesOrder");
  const reserved = sold.flatMap((line) => line.reserved ?? []);
  return {
    onHand: totals.onHand,
    incoming,
    outgoing: movements(changes, -1),
    undatedIncoming:
      totals.onPurchaseOrders === null ? null : sum([supply.rest, comes.rest, totals.otherSupply, ...undated]),
    undatedOutgoing: sum([
      rest(totals.onSalesOrders ?? 0, sold, -1),
      rest(totals.transferOut, leaving, -1),
      totals.otherDemand,
    ]),
    reserved: sales === null || reserved.length < sold.length ? null : sum(reserved),
  };
}

/** Lines that a total bears out, and what it has beyond them; without the lines that it should have and has not. */
function explained(
  total: number,
  lines: readonly Change[],
  isIn: (line: Change) => boolean,
  lacks: Gap["lacks"],
  gaps: Gap[],
): { readonly lines: readonly Change[]; readonly rest: number } {
  const counted = lines.filter(isIn);
  if (compareQuantities(sum(counted.map(({ change }) => change)), total) <= 0)
    return { lines, rest: rest(total, counted, 1) };
  gaps.push({ lacks, problem: { kind: "unitsDiffer" } });
  return { lines: lines.filter((line) => !isIn(line) || line.change < 0), rest: total };
}

function rest(total: number, lines: readonly Change[], sign: number): number {
  return total === Infinity ? 0 : Math.max(0, sum([total, ...lines.map(({ change }) => -sign * change)]));
}

/** By date, undated last. */
function movements(changes: readonly Change[], sign: 1 | -1): readonly Movement[] {
  const dateOf = ({ date }: Movement) => date ?? "9999";
  return changes
    .filter(({ change }) => sign * change > 0)
    .map(({ kind, date, change, documentNumber, location }): Movement => ({
      kind,
      date,
      quantity: Math.abs(change),
      documentNumber,
      location,
    }))
    .sort((left, right) => (dateOf(left) < dateOf(right) ? -1 : dateOf(left) > dateOf(right) ? 1 : 0));
}
