import type { Company } from "../../ledger/company";
import { inventory, NO_FILTERS } from "../../ledger/figures";
import { nextNumber } from "../../ledger/numberSeries";
import type { Item, Resource } from "../../ledger/rows";
import { COUPLED_TABLES } from "../../ledger/rows";
import { resourceTrade } from "../../ledger/trade";
import { defineLocal, localFieldsOf } from "./localTable";

const item = localFieldsOf<Item>();
const resource = localFieldsOf<Resource>();

/** Table 27. An entry of stock is no change of the item: that is what the job of item availability is for. */
export const items = defineLocal<Item>({
  number: COUPLED_TABLES.item,
  name: "Item",
  rows: (company) => company.items.values(),
  key: ({ no }) => no,
  put: (company, row) => company.items.set(row.no, { ...row, rowVersion: nextNumber(company, "rowVersion") }),
  fields: {
    "No.": item.code("no", 20),
    Description: item.text("description", 100),
    "Base Unit of Measure": item.code("baseUnit", 10),
    "Unit Price": item.number("unitPrice"),
    "Unit Cost": item.number("unitCost"),
    "Unit Volume": item.number("unitVolume"),
    "Gross Weight": item.number("grossWeight"),
    "Vendor No.": item.code("vendorNo", 20),
    "Vendor Item No.": item.text("vendorItemNo", 50),
    Inventory: item.computed((row, company) => inventory(company, row.no, NO_FILTERS)),
    Blocked: item.boolean("blocked"),
  },
});

/** Table 156. */
export const resources = defineLocal<Resource>({
  number: COUPLED_TABLES.resource,
  name: "Resource",
  rows: (company) => company.resources.values(),
  key: ({ no }) => no,
  put: (company, row) => company.resources.set(row.no, row),
  beside: (company, { no }) => company.trade.resources.get(no)?.blocked ?? false,
  fields: {
    "No.": resource.code("no", 20),
    Name: resource.text("name", 100),
    "Base Unit of Measure": resource.code("baseUnit", 10),
    "Unit Price": resource.number("unitPrice"),
    "Unit Cost": resource.number("unitCost"),
    Capacity: resource.number("capacity"),
    // The sandbox's resources have no vendor.
    "Vendor No.": resource.computed(() => ""),
    Blocked: resource.computed((row, company) => resourceTrade(company, row.no).blocked),
  },
});

/** Name of a vendor; "" when BC has none of that number. */
export function vendorName(company: Company, no: string): string {
  return company.vendors.get(no)?.name ?? "";
}
