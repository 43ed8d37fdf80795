import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import type { Item } from "../bc/ledger/rows";
import { PLAIN_PLANNING } from "../bc/ledger/rows";
import { addDays } from "./addDays";
import { idOf } from "./idOf";

/** What makes one item different from another; everything else of it is as a new item in BC has it. */
export interface PlainItem {
  readonly no: string;
  readonly description: string;
  readonly unit: string;
  readonly price: number;
  readonly cost: number;
  readonly category: string;
  readonly vendor: string;
  /** Location code → base quantity on hand. */
  readonly stock: Readonly<Record<string, number>>;
  /** First entry number that its stock may take, one per location. */
  readonly firstEntryNo: number;
}

/** Adds an item with its base unit and its stock. Ids follow from the company's and the item's number. @param today ISO date. */
export function addPlainItem(company: Company, plain: PlainItem, today: string): void {
  const key = `${company.name}/${plain.no}`;
  const lastModified = addDays(today, -30);
  const item: Item = {
    no: plain.no,
    description: plain.description,
    description2: "",
    type: "Inventory",
    baseUnit: plain.unit,
    salesUnit: plain.unit,
    purchaseUnit: plain.unit,
    unitPrice: plain.price,
    unitCost: plain.cost,
    category: plain.category,
    vendorNo: plain.vendor,
    vendorItemNo: "",
    gtin: "",
    shelfNo: "",
    grossWeight: 0,
    netWeight: 0,
    unitVolume: 0,
    safetyStock: 0,
    reorderPoint: 0,
    ...PLAIN_PLANNING,
    leadTime: "2W",
    blocked: false,
    salesBlocked: false,
    lastModified,
    systemId: idOf("item", key),
    rowVersion: 1000 + company.items.size,
  };
  company.items.set(item.no, item);
  append(company.itemUnits, item.no, {
    itemNo: item.no,
    code: plain.unit,
    quantityPerUnit: 1,
    systemId: idOf("unit", `${key}/${plain.unit}`),
  });
  Object.entries(plain.stock).forEach(([locationCode, quantity], at) => {
    append(company.itemEntries, item.no, {
      entryNo: plain.firstEntryNo + at,
      itemNo: item.no,
      postingDate: lastModified,
      entryType: "Purchase",
      documentNo: "FM-100",
      description: "",
      locationCode,
      variantCode: "",
      quantity,
      modifiedAt: `${lastModified}T08:00:00.000Z`,
    });
  });
}

/** The entry number after the last one of a company. */
export function nextEntryNo(company: Company): number {
  let last = 0;
  for (const entries of company.itemEntries.values()) {
    for (const { entryNo } of entries) {
      last = Math.max(last, entryNo);
    }
  }
  return last + 1;
}
