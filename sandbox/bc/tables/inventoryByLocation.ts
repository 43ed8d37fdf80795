import type { Company } from "../ledger/company";
import { roundQuantity } from "../ledger/roundQuantity";
import { openEntriesOf } from "./itemLedgerEntries";
import { byKey, defineTable, fieldsOf } from "./table";

/** Open item ledger entries of one item, variant and location, summed. */
interface Sum {
  readonly index: number;
  readonly itemNo: string;
  readonly variantCode: string;
  readonly locationCode: string;
  readonly quantity: number;
  readonly remaining: number;
  readonly reserved: number;
}

const { code, text, decimal, integer, date } = fieldsOf<Sum>();

/** Query 37015 "Inventory by Location". Its columns are its properties; a query has no key of its own, so BC numbers the rows. */
export const inventoryByLocationTable = defineTable<Sum>({
  number: 37015,
  name: "Inventory by Location",
  key: ["AuxiliaryIndex1"],
  rows: (company) => sumsOf(company, [...company.itemEntries.keys()]),
  rowVersion: (row) => row.index + row.remaining,
  index: { field: "ItemNo", rows: sumsOf },
  fields: {
    ItemNo: code(20, (row) => row.itemNo),
    VariantCode: code(10, (row) => row.variantCode),
    LotNo: code(50),
    SerialNo: code(50),
    PackageNo: code(50),
    ExpirationDate: date(),
    UnitOfMeasureCode: code(10, (row, company) => company.items.get(row.itemNo)?.baseUnit ?? ""),
    QtyPerUnitOfMeasure: decimal(() => 1),
    Quantity: decimal((row) => row.quantity),
    RemainingQuantity: decimal((row) => row.remaining),
    ReservedQuantity: decimal((row) => row.reserved),
    CountryRegionCode: code(10),
    LocationCode: code(10, (row) => row.locationCode),
    LocationName: text(100, (row, company) => company.locations.get(row.locationCode)?.name ?? ""),
    AuxiliaryIndex1: integer((row) => row.index),
  },
});

function sumsOf(company: Company, itemNumbers: readonly string[]): readonly Sum[] {
  const sums = [...itemNumbers].sort(byKey).flatMap((itemNo) => {
    const byPlace = new Map<string, Omit<Sum, "index">>();
    for (const entry of openEntriesOf(company, itemNo).filter(({ remaining }) => remaining !== 0)) {
      const { variantCode, locationCode } = entry;
      const key = `${variantCode}/${locationCode}`;
      const before = byPlace.get(key);
      byPlace.set(key, {
        itemNo,
        variantCode,
        locationCode,
        quantity: roundQuantity((before?.quantity ?? 0) + entry.quantity),
        remaining: roundQuantity((before?.remaining ?? 0) + entry.remaining),
        reserved: roundQuantity((before?.reserved ?? 0) + entry.reserved),
      });
    }
    return [...byPlace.values()];
  });
  return sums.map((sum, at) => ({ ...sum, index: at + 1 }));
}
