/**
 * How the base unit ends that Sales makes with a unit group of Business Central: it is named as the group, `ITEM 1000 UOM GR` (codeunit 5342,
 * PrefixUnitGroupCode), stands beside the item's own units, has a price like any other, and is no unit of the item.
 */
export const GROUP_UNIT_ENDING = " UOM GR";

/** Is it a unit that no item is sold in? */
export function isGroupUnit({ name }: { readonly name: string }): boolean {
  return name.toUpperCase().endsWith(GROUP_UNIT_ENDING);
}
