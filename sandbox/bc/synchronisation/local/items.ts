import type { Company } from "../../ledger/company";
import { inventory, NO_FILTERS } from "../../ledger/figures";
import { nextDocumentNo, nextNumber } from "../../ledger/numberSeries";
import type { Item, Resource } from "../../ledger/rows";
import { COUPLED_TABLES, PLAIN_PLANNING } from "../../ledger/rows";
import { resourceTrade } from "../../ledger/trade";
import { systemIdOf } from "../../tables/systemId";
import type { LocalField } from "./localTable";
import { defineLocal, localFieldsOf } from "./localTable";

/** A new item before Sales has said anything of it. */
const NEW_ITEM: Omit<Item, "no" | "systemId"> = {
  ...PLAIN_PLANNING,
  description: "",
  description2: "",
  type: "Inventory",
  baseUnit: "",
  salesUnit: "",
  purchaseUnit: "",
  unitPrice: 0,
  unitCost: 0,
  category: "",
  vendorNo: "",
  vendorItemNo: "",
  gtin: "",
  shelfNo: "",
  grossWeight: 0,
  netWeight: 0,
  unitVolume: 0,
  safetyStock: 0,
  reorderPoint: 0,
  blocked: false,
  salesBlocked: false,
  lastModified: "",
  rowVersion: 0,
};
const WITHOUT_GROUPS = { genProdPostingGroup: "", inventoryPostingGroup: "", vatProdPostingGroup: "" } as const;

const item = localFieldsOf<Item>();
/** Validating the base unit sets the units of sales and purchases too. */
const baseUnit: LocalField<Item> = {
  ...item.code("baseUnit", 10),
  write: (row, value) => ({
    ...row,
    baseUnit: String(value),
    salesUnit: String(value),
    purchaseUnit: String(value),
  }),
};
const resource = localFieldsOf<Resource>();

/**
 * Table 27. An entry of stock is no change of the item: that is what the job of item availability is for. A new one has its number and what Sales
 * says of it; BC's mapping names no template, so that its posting groups are empty until somebody fills them in.
 */
export const items = defineLocal<Item>({
  number: COUPLED_TABLES.item,
  name: "Item",
  rows: (company) => company.items.values(),
  key: ({ no }) => no,
  put: (company, row) => {
    company.items.set(row.no, { ...row, rowVersion: nextNumber(company, "rowVersion") });
    if (!company.itemUnits.has(row.no)) {
      company.itemUnits.set(row.no, []);
      company.trade.items.set(row.no, WITHOUT_GROUPS);
    }
  },
  create: (company) => {
    const no = nextDocumentNo(company, "item");
    return { ...NEW_ITEM, no, systemId: systemIdOf(COUPLED_TABLES.item, company.name, no) };
  },
  fields: {
    "No.": item.code("no", 20),
    Description: item.text("description", 100),
    "Base Unit of Measure": baseUnit,
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

/** Table 156. A new one is made as a new item is. */
export const resources = defineLocal<Resource>({
  number: COUPLED_TABLES.resource,
  name: "Resource",
  rows: (company) => company.resources.values(),
  key: ({ no }) => no,
  put: (company, row) => {
    const isNew = !company.resources.has(row.no);
    company.resources.set(row.no, row);
    if (isNew) {
      company.trade.resources.set(row.no, { genProdPostingGroup: "", vatProdPostingGroup: "" });
    }
  },
  create: (company) => {
    const no = nextDocumentNo(company, "resource");
    return {
      no,
      name: "",
      baseUnit: "",
      unitPrice: 0,
      unitCost: 0,
      capacity: 0,
      systemId: systemIdOf(COUPLED_TABLES.resource, company.name, no),
      unitSystemId: systemIdOf(COUPLED_TABLES.resourceUnit, company.name, no),
    };
  },
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
