import { currencies, opportunities, salespeople } from "./basics";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { items, resources } from "./items";
import type { LocalTable } from "./localTable";
import { customerPriceGroups, priceListLines, priceLists, salesPrices } from "./prices";
import { salesOrderLines, salesOrders } from "./salesOrders";
import { itemUnits, resourceUnits, unitGroups, unitsOfMeasure } from "./units";

const TABLES: ReadonlyMap<number, LocalTable> = new Map(
  [
    contacts,
    currencies,
    customerPriceGroups,
    customers,
    items,
    itemUnits,
    opportunities,
    priceListLines,
    priceLists,
    resources,
    resourceUnits,
    salesOrderLines,
    salesOrders,
    salespeople,
    salesPrices,
    unitGroups,
    unitsOfMeasure,
  ].map((table) => [table.number, table]),
);

/** @throws Error for a table that the engine does not play. */
export function localTable(number: number): LocalTable {
  const table = TABLES.get(number);
  if (table === undefined) {
    throw new Error(`The synchronisation of the local Business Central has no table ${number}.`);
  }
  return table;
}
