import type { Company } from "./company";
import type { FlowFilters } from "./figures";
import { liveReservations } from "./reservation";
import { roundQuantity } from "./roundQuantity";

/** Table 27, field Reserved Qty. on Inventory: of what lies at the locations of the Location Filter. */
export function reservedOnInventory(company: Company, itemNo: string, filters: FlowFilters): number {
  if (!company.reservations.has(itemNo)) {
    return 0;
  }
  const onInventory = liveReservations(company, itemNo).filter(
    (each) =>
      each.from.kind === "inventory" &&
      (filters.get("Location Filter")?.(each.locationCode) ?? true) &&
      (filters.get("Variant Filter")?.(each.variantCode) ?? true),
  );
  return roundQuantity(onInventory.reduce((sum, { quantity }) => sum + quantity, 0));
}
