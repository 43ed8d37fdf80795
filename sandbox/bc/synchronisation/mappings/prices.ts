import { COUPLED_TABLES } from "../../ledger/rows";
import type { TableMapping } from "../mapping";
import { PRICE_LIST, PRICE_LIST_ITEM } from "../mapping";
import { toSales } from "./fields";

const TO_SALES = { direction: "toSales", salesFilter: "" } as const;
/** Option of productpricelevel.pricingmethodcode. */
const CURRENCY_AMOUNT = 1;

const LINE_FIELDS = {
  currency: toSales("Currency Code", "transactioncurrencyid", "ofParent"),
  method: toSales("", "pricingmethodcode", undefined, { constant: CURRENCY_AMOUNT }),
  amount: toSales("Unit Price", "amount"),
};

/** Codeunit 5334, ResetPriceListHeaderPricelevelMapping. */
export const priceList: TableMapping = {
  ...TO_SALES,
  name: "PLHEADER-PRICE",
  tableId: COUPLED_TABLES.priceListHeader,
  table: "Price List Header",
  sales: PRICE_LIST,
  onlyCoupled: true,
  localFilter: { "Price Type": ["Sale"], "Amount Type": ["Price"], "Allow Updating Defaults": [false] },
  byCompany: true,
  dependsOn: ["CURRENCY", "ITEM-PRODUCT"],
  fields: [
    toSales("Code", "name", undefined, { matches: true }),
    toSales("Description", "description"),
    toSales("Currency Code", "transactioncurrencyid", "currency"),
    toSales("Starting Date", "begindate", "localDay"),
    toSales("Ending Date", "enddate", "localDay"),
  ],
  job: {
    name: "priceLists",
    minutes: 30,
    inactivityMinutes: 1440,
    norwegian: "PRISLISTE-PRIS",
    product: "Dynamics 365 Sales",
  },
  model: "priceLists",
};

/** Codeunit 5334, ResetPriceListLineProductPricelevelMapping. */
export const priceListLine: TableMapping = {
  ...TO_SALES,
  name: "PLLINE-PRODPRICE",
  tableId: COUPLED_TABLES.priceListLine,
  table: "Price List Line",
  sales: PRICE_LIST_ITEM,
  onlyCoupled: false,
  localFilter: {
    "Price Type": ["Sale"],
    "Amount Type": ["Price"],
    "Asset Type": ["Item", "Resource"],
    "Minimum Quantity": [0],
  },
  byCompany: false,
  dependsOn: ["PLHEADER-PRICE", "ITEM-PRODUCT"],
  fields: [
    toSales("Price List Code", "pricelevelid", "priceList"),
    toSales("Asset No.", "productid", "assetProduct"),
    toSales("Asset No.", "productnumber", "ofParent"),
    LINE_FIELDS.currency,
    LINE_FIELDS.method,
    toSales("Unit of Measure Code", "uomid", "assetUnit"),
    LINE_FIELDS.amount,
  ],
  job: {
    name: "priceListLines",
    minutes: 30,
    inactivityMinutes: 1440,
    norwegian: "PRISLISTELINJE-PRODUKTPRIS",
    product: "Dynamics 365 Sales",
  },
  model: "priceLists",
};

/** Codeunit 5334, ResetCustomerPriceGroupPricelevelMapping: the model before price lists. */
export const customerPriceGroup: TableMapping = {
  ...TO_SALES,
  name: "CUSTPRCGRP-PRICE",
  tableId: COUPLED_TABLES.customerPriceGroup,
  table: "Customer Price Group",
  sales: PRICE_LIST,
  onlyCoupled: true,
  localFilter: {},
  byCompany: true,
  dependsOn: ["CURRENCY", "ITEM-PRODUCT"],
  fields: [toSales("Code", "name", undefined, { matches: true })],
  job: {
    name: "priceGroups",
    minutes: 30,
    inactivityMinutes: 1440,
    norwegian: "KUNDEPRISGRUPPER-PRIS",
    product: "Dynamics 365 Sales",
  },
  model: "salesPrices",
};

/** Codeunit 5334, ResetSalesPriceProductPricelevelMapping. */
export const salesPrice: TableMapping = {
  ...TO_SALES,
  name: "SALESPRC-PRODPRICE",
  tableId: COUPLED_TABLES.salesPrice,
  table: "Sales Price",
  sales: PRICE_LIST_ITEM,
  onlyCoupled: false,
  // "Sales Code" <> '' stands among the rules: a filter here only lists values.
  localFilter: { "Sales Type": ["Customer Price Group"] },
  byCompany: false,
  dependsOn: ["CUSTPRCGRP-PRICE", "ITEM-PRODUCT"],
  fields: [
    toSales("Sales Code", "pricelevelid", "priceGroup"),
    toSales("Item No.", "productid", "item"),
    toSales("Item No.", "productnumber", "ofParent"),
    LINE_FIELDS.currency,
    LINE_FIELDS.method,
    LINE_FIELDS.amount,
  ],
  job: {
    name: "salesPrices",
    minutes: 30,
    inactivityMinutes: 1440,
    norwegian: "SALGSPRIS-PRODUKTPRIS",
    product: "Dynamics 365 Sales",
  },
  model: "salesPrices",
};
