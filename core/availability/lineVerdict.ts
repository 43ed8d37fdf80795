import { availableNow } from "./itemFigures";
import type { ItemFigures } from "./itemFigures";
import { compareQuantities, roundDown, roundUp } from "./quantity";
import { quantityInBaseUnit } from "./unitGroup";
import type { Unit } from "./unitGroup";

export interface DocumentLine {
  /** Null while nothing is typed. */
  readonly quantity: number | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
}

/** Can the line be delivered from what Business Central tells? Amounts are in `unitName`. */
export type LineVerdict =
  | { readonly kind: "enough" | "enoughWithIncoming" | "notEnough"; readonly amounts: LineAmounts }
  | { readonly kind: "notStockItem" }
  | { readonly kind: "blocked" }
  /** There are figures, but not in this line's unit, or the line has no quantity yet. */
  | { readonly kind: "unknown"; readonly reason: "noQuantity" | "unitNotInGroup"; readonly amounts: LineAmounts };

export interface LineAmounts {
  /** Null where BC named no unit. */
  readonly unitName: string | null;
  /** What `figure` is: after other orders, or merely what lies on the shelf because the source tells no more. */
  readonly basis: "available" | "onHand";
  /** Rounded down to `decimals`. */
  readonly figure: number;
  /** Lacking for this line; zero where nothing lacks. Rounded up to five decimals. */
  readonly lacking: number;
  /** On its way on purchase orders, whatever the date; null where not told. */
  readonly incoming: number | null;
}

/**
 * @param units the product's unit group
 * @param decimals how many decimals the product allows (`product.quantitydecimal`)
 */
export function lineVerdict(figures: ItemFigures, line: DocumentLine, units: readonly Unit[], decimals: number): LineVerdict {
  if (figures.isBlocked) return { kind: "blocked" };
  if (!figures.isStockItem) return { kind: "notStockItem" };

  const available = availableNow(figures);
  const basis = available === null ? "onHand" : "available";
  const inBase = available ?? figures.onHand;
  const factor = factorOf(figures, line, units);

  if (factor === null || line.quantity === null) {
    const shown = factor ?? 1;
    const amounts: LineAmounts = {
      unitName: factor === null ? figures.baseUnit : (line.unit?.name ?? figures.baseUnit),
      basis,
      figure: roundDown(inBase / shown, decimals),
      lacking: 0,
      incoming: inUnit(figures.onPurchaseOrders, shown, decimals),
    };
    return { kind: "unknown", reason: factor === null ? "unitNotInGroup" : "noQuantity", amounts };
  }

  const wanted = line.quantity * factor;
  const covers = compareQuantities(inBase, wanted) >= 0;
  const amounts: LineAmounts = {
    unitName: line.unit?.name ?? figures.baseUnit,
    basis,
    figure: roundDown(inBase / factor, decimals),
    lacking: covers ? 0 : roundUp((wanted - inBase) / factor),
    incoming: inUnit(figures.onPurchaseOrders, factor, decimals),
  };
  if (covers) return { kind: "enough", amounts };
  const later = inBase + (figures.onPurchaseOrders ?? 0);
  return { kind: compareQuantities(later, wanted) >= 0 ? "enoughWithIncoming" : "notEnough", amounts };
}

/** Base units in one of the line's unit; a line without a unit counts in the base unit. */
function factorOf(figures: ItemFigures, line: DocumentLine, units: readonly Unit[]): number | null {
  if (line.unit === null) return 1;
  if (line.unit.name === figures.baseUnit) return 1;
  return figures.baseUnit === null ? null : quantityInBaseUnit(units, line.unit.id, figures.baseUnit);
}

function inUnit(base: number | null, factor: number, decimals: number): number | null {
  return base === null ? null : roundDown(base / factor, decimals);
}
