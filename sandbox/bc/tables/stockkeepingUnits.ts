import type { StockkeepingUnit } from "../ledger/catalog";
import type { Company } from "../ledger/company";
import type { FlowFilters } from "../ledger/figures";
import {
  inventory,
  quantityInTransit,
  quantityOnLines,
  quantityOnPurchases,
  quantityOnSales,
  quantityOnTransferReceipt,
  quantityOnTransferShipment,
} from "../ledger/figures";
import type { MovementKind } from "../ledger/lineEnd";
import stockkeepingUnitFacts from "./facts/stockkeepingUnit.json";
import type { Value } from "./table";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

type Figure = (company: Company, itemNo: string, filters: FlowFilters) => number;

/** Table 5700. Its figures are the item's at the unit's location and variant. */
export const stockkeepingUnitTable = tableOf<StockkeepingUnit>(stockkeepingUnitFacts, {
  rows: (company) => inKeyOrder([...company.stockkeepingUnits.values()].flat()),
  rowVersion: versionOf,
  index: {
    field: "Item No.",
    rows: (company, numbers) => inKeyOrder(numbers.flatMap((no) => company.stockkeepingUnits.get(no) ?? [])),
  },
  values: {
    "Location Code": (row) => row.locationCode,
    "Item No.": (row) => row.itemNo,
    "Variant Code": (row) => row.variantCode,
    Description: (row, company) => company.items.get(row.itemNo)?.description ?? "",
    "Lead Time Calculation": (row) => row.leadTime,
    "Safety Lead Time": (row) => row.safetyLeadTime,
    "Vendor No.": (row) => row.vendorNo,
    "Replenishment System": (row) => row.replenishmentSystem,
    SKUReplenishmentSystem: (row) => row.replenishmentSystem,
    "Transfer-from Code": (row) => row.transferFromCode,
    "Assembly Policy": (row) => row.assemblyPolicy,
    "Reorder Point": (row) => row.reorderPoint,
    "Reorder Quantity": (row) => row.reorderQuantity,
    "Maximum Inventory": (row) => row.maximumInventory,
    Inventory: here(inventory),
    "Qty. on Purch. Order": here(quantityOnPurchases),
    "Qty. on Sales Order": here(quantityOnSales),
    "Qty. in Transit": here(quantityInTransit),
    "Trans. Ord. Receipt (Qty.)": here(quantityOnTransferReceipt),
    "Trans. Ord. Shipment (Qty.)": here(quantityOnTransferShipment),
    "Qty. on Job Order": lines("Job planning line"),
    "Qty. on Assembly Order": lines("Assembly order"),
    "Qty. on Asm. Component": lines("Assembly component"),
    "Qty. on Service Order": lines("Service line"),
    "Qty. on Prod. Order": lines("Production order"),
    "Qty. on Component Lines": lines("Production component"),
  },
});

function here(figure: Figure): Value<StockkeepingUnit> {
  return (row, company, filters) =>
    figure(
      company,
      row.itemNo,
      new Map([
        ...filters,
        ["Location Filter", (code: string) => code === row.locationCode],
        ["Variant Filter", (code: string) => code === row.variantCode],
      ]),
    );
}

function lines(kind: MovementKind): Value<StockkeepingUnit> {
  return here((company, itemNo, filters) =>
    quantityOnLines(company, itemNo, filters, (movement) => movement.kind === kind),
  );
}

function inKeyOrder(rows: readonly StockkeepingUnit[]): readonly StockkeepingUnit[] {
  return [...rows].sort(
    (a, b) => byKey(a.locationCode, b.locationCode) || byKey(a.itemNo, b.itemNo) || byKey(a.variantCode, b.variantCode),
  );
}
