import { factorOf } from "../../../core/availability/unitOfLine";
import { roundDown } from "../../../core/values/quantity";
import type { ProductFacts } from "../../../core/availability/productFacts";
import type { AskedLine } from "../../../core/documents/availabilityQuestion";

/** The unit in which amounts are shown: the line's, or the item's base unit where the line has none that can be converted. */
export interface Scale {
  /** Null where BC named none. */
  readonly unitName: string | null;
  /** From the base unit, rounded down to the product's decimals: nothing is ever promised by rounding. */
  readonly show: (amount: number) => number;
  /** Base units in one of the unit. */
  readonly factor: number;
}

export function scaleOf(
  { product, item }: Extract<ProductFacts, { kind: "live" }>,
  { unit }: Pick<AskedLine, "unit">,
): Scale {
  const factor = factorOf({ unit }, { item, product });
  return {
    unitName: factor === null ? item.baseUnit : (unit?.name ?? item.baseUnit),
    show: (amount) => roundDown(amount / (factor ?? 1), product.quantityDecimals),
    factor: factor ?? 1,
  };
}
