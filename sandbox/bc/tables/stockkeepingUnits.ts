import { inventory } from "../ledger/figures";
import type { StockkeepingUnit } from "../ledger/stockkeepingUnit";
import { byKey, defineTable, fieldsOf } from "./table";

const unit = fieldsOf<StockkeepingUnit>();

function inKeyOrder(rows: readonly StockkeepingUnit[]): readonly StockkeepingUnit[] {
  return [...rows].sort(
    (a, b) => byKey(a.locationCode, b.locationCode) || byKey(a.itemNo, b.itemNo) || byKey(a.variantCode, b.variantCode),
  );
}

/** Table 5700. */
export const stockkeepingUnitTable = defineTable<StockkeepingUnit>({
  number: 5700,
  name: "Stockkeeping Unit",
  key: ["Location Code", "Item No.", "Variant Code"],
  rows: (company) => inKeyOrder([...company.stockkeepingUnits.values()].flat()),
  rowVersion: (row) => row.rowVersion,
  index: {
    field: "Item No.",
    rows: (company, numbers) => inKeyOrder(numbers.flatMap((no) => company.stockkeepingUnits.get(no) ?? [])),
  },
  fields: {
    "Location Code": unit.code(10, (row) => row.locationCode),
    "Item No.": unit.code(20, (row) => row.itemNo),
    "Variant Code": unit.code(10, (row) => row.variantCode),
    Description: unit.text(100, (row, company) => company.items.get(row.itemNo)?.description ?? ""),
    "Replenishment System": unit.option("Purchase"),
    "Assembly Policy": unit.option("Assemble-to-Stock"),
    Inventory: unit.decimal((row, company) =>
      inventory(
        company,
        row.itemNo,
        new Map([
          ["Location Filter", (code: string) => code === row.locationCode],
          ["Variant Filter", (code: string) => code === row.variantCode],
        ]),
      ),
    ),
    "Reorder Point": unit.decimal((row) => row.reorderPoint),
    "Reorder Quantity": unit.decimal((row) => row.reorderQuantity),
    "Maximum Inventory": unit.decimal((row) => row.maximumInventory),
  },
});
