import type { Company } from "../ledger/company";
import { inventory, NO_FILTERS, quantityOnPurchases, quantityOnSales } from "../ledger/figures";
import { storageLocations } from "../ledger/places";

/** An item as a person in BC sees it at a glance. Quantities in the base unit. */
export interface ItemFigures {
  readonly no: string;
  readonly description: string;
  readonly type: string;
  readonly unit: string;
  readonly blocked: boolean;
  readonly inventory: number;
  readonly quantityOnSales: number;
  readonly quantityOnPurchases: number;
  /** Location code → inventory there. */
  readonly byLocation: Readonly<Record<string, number>>;
}

/** @param search part of number or description, in any case; "" = all. */
export function listItemFigures(company: Company, search = ""): readonly ItemFigures[] {
  const wanted = search.trim().toLowerCase();
  return [...company.items.values()]
    .filter(
      (item) =>
        wanted === "" || item.no.toLowerCase().includes(wanted) || item.description.toLowerCase().includes(wanted),
    )
    .map((item) => ({
      no: item.no,
      description: item.description,
      type: item.type,
      unit: item.baseUnit,
      blocked: item.blocked,
      inventory: inventory(company, item.no, NO_FILTERS),
      quantityOnSales: quantityOnSales(company, item.no, NO_FILTERS),
      quantityOnPurchases: quantityOnPurchases(company, item.no, NO_FILTERS),
      byLocation: Object.fromEntries(
        storageLocations(company).map(({ code }) => [
          code,
          inventory(company, item.no, new Map([["Location Filter", (value: string) => value === code]])),
        ]),
      ),
    }));
}
