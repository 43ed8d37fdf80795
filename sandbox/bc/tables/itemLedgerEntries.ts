import type { Company } from "../ledger/company";
import { roundMoney, times } from "../ledger/money";
import { remainingQuantities } from "../ledger/openEntries";
import { liveReservations } from "../ledger/reservation";
import { roundQuantity } from "../ledger/roundQuantity";
import type { ItemLedgerEntry } from "../ledger/rows";
import itemLedgerEntryFacts from "./facts/itemLedgerEntry.json";
import { systemIdOf } from "./systemId";
import { fieldsOf } from "./table";
import { tableOf } from "./tableOf";

/** An entry with what is left of it and reserved of that. */
export interface OpenEntry extends ItemLedgerEntry {
  readonly remaining: number;
  readonly reserved: number;
}

const LEDGER_ENTRY = 32;
const entry = fieldsOf<OpenEntry>();

/** Table 32. */
export const itemLedgerEntryTable = tableOf<OpenEntry>(itemLedgerEntryFacts, {
  rows: (company) => inOrder([...company.itemEntries.keys()].flatMap((no) => openEntriesOf(company, no))),
  rowVersion: (row) => row.entryNo,
  index: {
    field: "Item No.",
    rows: (company, numbers) => inOrder(numbers.flatMap((no) => openEntriesOf(company, no))),
  },
  values: {
    "Entry No.": (row) => row.entryNo,
    "Posting Date": (row) => row.postingDate,
    "Entry Type": (row) => row.entryType,
    "Document No.": (row) => row.documentNo,
    "Item No.": (row) => row.itemNo,
    "Item Description": (row, company) => company.items.get(row.itemNo)?.description ?? "",
    "Variant Code": (row) => row.variantCode,
    Description: (row) => row.description,
    "Location Code": (row) => row.locationCode,
    Quantity: (row) => row.quantity,
    "Invoiced Quantity": (row) => row.quantity,
    "Remaining Quantity": (row) => row.remaining,
    "Reserved Quantity": (row) => row.reserved,
    "Unit of Measure Code": (row, company) => company.items.get(row.itemNo)?.baseUnit ?? "",
    "Qty. per Unit of Measure": () => 1,
    Open: (row) => row.remaining !== 0,
    "Completely Invoiced": () => true,
    "Cost Amount (Actual)": (row, company) =>
      roundMoney(times(row.quantity, company.items.get(row.itemNo)?.unitCost ?? 0)),
  },
  more: {
    // The API shows it; the ledger keeps no value entries.
    "Sales Amount (Actual)": entry.decimal(),
    SystemId: entry.guid((row) => systemIdOf(LEDGER_ENTRY, row.entryNo)),
    SystemModifiedAt: entry.dateTime((row) => row.modifiedAt),
  },
});

/** An item's entries. What is reserved at a place lies on its oldest open entries first. */
export function openEntriesOf(company: Company, itemNo: string): readonly OpenEntry[] {
  const remaining = remainingQuantities(company, itemNo);
  const reserved = new Map<string, number>();
  for (const { from, locationCode, variantCode, quantity } of liveReservations(company, itemNo)) {
    if (from.kind === "inventory") {
      const key = `${locationCode}/${variantCode}`;
      reserved.set(key, (reserved.get(key) ?? 0) + quantity);
    }
  }
  return [...(company.itemEntries.get(itemNo) ?? [])]
    .sort((a, b) => a.entryNo - b.entryNo)
    .map((row) => {
      const key = `${row.locationCode}/${row.variantCode}`;
      const left = remaining.get(row.entryNo) ?? 0;
      const taken = roundQuantity(Math.max(0, Math.min(left, reserved.get(key) ?? 0)));
      reserved.set(key, (reserved.get(key) ?? 0) - taken);
      return { ...row, remaining: left, reserved: taken };
    });
}

function inOrder(rows: readonly OpenEntry[]): readonly OpenEntry[] {
  return [...rows].sort((a, b) => a.entryNo - b.entryNo);
}
