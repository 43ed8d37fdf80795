import { mustBeEqual } from "./businessRules";
import type { Company } from "./company";
import { append } from "./company";
import { storageLocations } from "./places";
import { roundQuantity } from "./roundQuantity";
import type { ItemLedgerEntry } from "./rows";

export interface ItemPosting {
  readonly itemNo: string;
  /** "" is BC's blank location. */
  readonly locationCode: string;
  /** Base; below zero takes stock out. */
  readonly quantity: number;
  readonly documentNo?: string;
  readonly variantCode?: string;
}

export type Posted =
  { readonly ok: true; readonly entry: ItemLedgerEntry } | { readonly ok: false; readonly reason: string };

/**
 * Posts a positive or negative adjustment, as a person does in BC's item journal. Stock may go below zero: that is BC's default.
 * @param now time of the posting; its date in UTC becomes the posting date.
 */
export function postItemEntry(company: Company, posting: ItemPosting, now: Date): Posted {
  const item = company.items.get(posting.itemNo);
  if (item === undefined) {
    return refuse(`The Item does not exist. Identification fields and values: No.='${posting.itemNo}'`);
  }
  if (item.type !== "Inventory") {
    return refuse(
      `Item ${item.no} is of type ${item.type}; only items of type Inventory have ledger entries for stock.`,
    );
  }
  if (item.blocked) {
    return refuse(mustBeEqual({ field: "Blocked", expected: "No", actual: "Yes", record: `Item: No.=${item.no}` }));
  }
  if (posting.locationCode !== "" && !storageLocations(company).some(({ code }) => code === posting.locationCode)) {
    const known = storageLocations(company)
      .map(({ code }) => code)
      .join(", ");
    return refuse(
      `The Location does not exist. Identification fields and values: Code='${posting.locationCode}'. Known locations: ${known}.`,
    );
  }
  const quantity = roundQuantity(posting.quantity);
  if (!Number.isFinite(quantity) || quantity === 0) {
    return refuse("quantity must be a number other than zero, in the item's base unit.");
  }
  const entry: ItemLedgerEntry = {
    entryNo: lastEntryNo(company) + 1,
    itemNo: item.no,
    postingDate: now.toISOString().slice(0, 10),
    entryType: quantity > 0 ? "Positive Adjmt." : "Negative Adjmt.",
    documentNo: posting.documentNo ?? "JUST",
    description: "",
    locationCode: posting.locationCode,
    variantCode: posting.variantCode ?? "",
    quantity,
    modifiedAt: now.toISOString(),
  };
  append(company.itemEntries, item.no, entry);
  return { ok: true, entry };
}

/** Number of the last item ledger entry; 0 when there is none. */
export function lastEntryNo(company: Company): number {
  let last = 0;
  for (const entries of company.itemEntries.values()) {
    last = Math.max(last, entries.at(-1)?.entryNo ?? 0);
  }
  return last;
}

function refuse(reason: string): Posted {
  return { ok: false, reason };
}
