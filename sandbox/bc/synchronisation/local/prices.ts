import type { CustomerPriceGroup, PriceListHeader, PriceListLine, SalesPrice } from "../../ledger/relations";
import { COUPLED_TABLES } from "../../ledger/rows";
import { defineLocal, localFieldsOf } from "./localTable";

const header = localFieldsOf<PriceListHeader>();
const line = localFieldsOf<PriceListLine>();
const group = localFieldsOf<CustomerPriceGroup>();
const price = localFieldsOf<SalesPrice>();

/** Table 7000. The sandbox keeps lists of sales prices only. */
export const priceLists = defineLocal<PriceListHeader>({
  number: COUPLED_TABLES.priceListHeader,
  name: "Price List Header",
  rows: ({ relations }) => relations.priceLists.values(),
  key: ({ code }) => code,
  fields: {
    Code: header.code("code", 20),
    Description: header.text("description", 100),
    "Currency Code": header.code("currencyCode", 10),
    "Starting Date": header.date("startingDate"),
    "Ending Date": header.date("endingDate"),
    Status: header.text("status", 10),
    "Allow Updating Defaults": header.boolean("allowUpdatingDefaults"),
    "Price Type": header.computed(() => "Sale"),
    "Amount Type": header.text("amountType", 10),
  },
});

/** Table 7001. */
export const priceListLines = defineLocal<PriceListLine>({
  number: COUPLED_TABLES.priceListLine,
  name: "Price List Line",
  rows: ({ relations }) => relations.priceListLines.values(),
  key: ({ listCode, lineNo }) => `${listCode},${lineNo}`,
  fields: {
    "Price List Code": line.code("listCode", 20),
    "Asset Type": line.text("assetType", 20),
    "Asset No.": line.code("assetNo", 20),
    "Currency Code": line.code("currencyCode", 10),
    "Unit of Measure Code": line.code("unitCode", 10),
    "Unit Price": line.number("unitPrice"),
    "Minimum Quantity": line.number("minimumQuantity"),
    "Price Type": line.computed(() => "Sale"),
    "Amount Type": line.text("amountType", 10),
  },
});

/** Table 6. */
export const customerPriceGroups = defineLocal<CustomerPriceGroup>({
  number: COUPLED_TABLES.customerPriceGroup,
  name: "Customer Price Group",
  rows: ({ relations }) => relations.customerPriceGroups.values(),
  key: ({ code }) => code,
  fields: { Code: group.code("code", 10), Description: group.text("description", 100) },
});

/** Table 7002. */
export const salesPrices = defineLocal<SalesPrice>({
  number: COUPLED_TABLES.salesPrice,
  name: "Sales Price",
  rows: ({ relations }) => relations.salesPrices.values(),
  key: ({ salesCode, itemNo, unitCode }) => `${salesCode},${itemNo},${unitCode}`,
  fields: {
    "Sales Type": price.text("salesType", 20),
    "Sales Code": price.code("salesCode", 20),
    "Item No.": price.code("itemNo", 20),
    "Currency Code": price.code("currencyCode", 10),
    "Unit of Measure Code": price.code("unitCode", 10),
    "Unit Price": price.number("unitPrice"),
  },
});
