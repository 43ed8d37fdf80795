import type { Company } from "./company";
import { roundQuantity } from "./roundQuantity";
import type { ItemLedgerEntry } from "./rows";

/**
 * Table 32, Remaining Quantity of an item's entries by number: what goes out is taken from the oldest that came in to the same place, and what
 * has nothing to be taken from stays open below zero. An entry is open while something of it remains.
 */
export function remainingQuantities(company: Company, itemNo: string): ReadonlyMap<number, number> {
  const remaining = new Map<number, number>();
  const open = new Map<string, ItemLedgerEntry[]>();
  for (const entry of [...(company.itemEntries.get(itemNo) ?? [])].sort((a, b) => a.entryNo - b.entryNo)) {
    const key = `${entry.locationCode}/${entry.variantCode}`;
    const others = open.get(key) ?? [];
    let left = entry.quantity;
    for (const other of others) {
      const has = remaining.get(other.entryNo) ?? 0;
      if (has * left < 0) {
        const applied = Math.min(Math.abs(has), Math.abs(left));
        remaining.set(other.entryNo, roundQuantity(has - Math.sign(has) * applied));
        left = roundQuantity(left - Math.sign(left) * applied);
      }
    }
    remaining.set(entry.entryNo, left);
    open.set(key, [...others.filter(({ entryNo }) => remaining.get(entryNo) !== 0), ...(left === 0 ? [] : [entry])]);
  }
  return remaining;
}
