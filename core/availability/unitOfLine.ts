import type { AskedLine } from "../documents/availabilityQuestion";
import type { ItemKnowledge } from "./itemKnowledge";
import type { Product } from "./readProduct";
import { sameCode } from "../values/sameCode";
import { unitFactor } from "./unitGroup";

/** Base units in one of the line's unit: as BC has it, else by the product's unit group in Sales. Null where neither says. */
export function factorOf(
  { unit }: Pick<AskedLine, "unit">,
  { item, product }: { readonly item: ItemKnowledge; readonly product: Product },
): number | null {
  if (unit === null || (item.baseUnit !== null && sameCode(unit.name, item.baseUnit))) {
    return 1;
  }
  const told = item.unitFactors?.get(unit.name.trim().toUpperCase());
  return told !== undefined && told > 0 ? told : unitFactor(product.units, unit, item.baseUnit);
}
