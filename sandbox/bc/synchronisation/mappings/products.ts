import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { PRODUCT } from "../mapping";
import { both, toSales } from "./fields";

/** Codeunit 5334, ResetItemProductMapping. */
export const itemProduct: TableMapping = {
  name: "ITEM-PRODUCT",
  tableId: COUPLED_TABLES.item,
  table: "Item",
  sales: PRODUCT,
  direction: "both",
  onlyCoupled: true,
  localFilter: { Blocked: [false] },
  salesFilter: "producttypecode eq 1 and statecode eq 0",
  byCompany: true,
  dependsOn: ["ITEM UOM", "UNIT OF MEASURE"],
  fields: [
    toSales("No.", "productnumber"),
    both("Description", "name"),
    toSales("Unit Price", "price", "notNegative"),
    toSales("Unit Cost", "standardcost"),
    toSales("Unit Cost", "currentcost"),
    toSales("Unit Volume", "stockvolume"),
    toSales("Gross Weight", "stockweight"),
    toSales("Vendor No.", "vendorid"),
    toSales("Vendor Item No.", "vendorpartnumber"),
    toSales("Inventory", "quantityonhand", "notNegative"),
    both("Base Unit of Measure", "defaultuomid", "itemUnit"),
  ],
  job: {
    name: "itemProducts",
    minutes: 30,
    inactivityMinutes: 1440,
    norwegian: "VARE-PRODUKT",
    product: "Dynamics 365 Sales",
  },
};

/** Codeunit 5334, ResetResourceProductMapping. */
export const resourceProduct: TableMapping = {
  name: "RESOURCE-PRODUCT",
  tableId: COUPLED_TABLES.resource,
  table: "Resource",
  sales: PRODUCT,
  direction: "both",
  onlyCoupled: true,
  localFilter: { Blocked: [false] },
  salesFilter: "producttypecode eq 3 and statecode eq 0",
  byCompany: true,
  dependsOn: ["RESOURCE UOM", "UNIT OF MEASURE"],
  fields: [
    toSales("No.", "productnumber"),
    both("Name", "name"),
    toSales("Unit Price", "price", "notNegative"),
    toSales("Unit Cost", "standardcost"),
    toSales("Unit Cost", "currentcost"),
    toSales("Vendor No.", "vendorid", undefined, { notPlayed: "the sandbox's resources have no vendor" }),
    toSales("Capacity", "quantityonhand", "notNegative"),
    toSales("Base Unit of Measure", "defaultuomid", "resourceUnit"),
  ],
  job: {
    name: "resourceProducts",
    minutes: 30,
    inactivityMinutes: 720,
    norwegian: "RESSURS-PRODUKT",
    product: "Dynamics 365 Sales",
  },
};
