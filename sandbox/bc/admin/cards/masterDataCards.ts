import type { ItemVariant, ItemVendor, PurchasingCode, StockkeepingUnit } from "../../ledger/catalog";
import {
  ASSEMBLY_POLICIES,
  DEFAULT_YES_NO,
  PLAIN_STOCKKEEPING_UNIT,
  REPLENISHMENT_SYSTEMS,
  RESERVES,
} from "../../ledger/catalog";
import type { CompanySetup } from "../../ledger/companySetup";
import { TIME_BUCKETS } from "../../ledger/companySetup";
import { nextNumber } from "../../ledger/numberSeries";
import type { Customer, Item, ItemUnit, Resource, Vendor } from "../../ledger/rows";
import { systemIdOf } from "../../tables/systemId";
import { defineCard } from "./card";
import * as field from "./fields";
import { putInList, removeFromList } from "./lists";

const ITEM_UNIT = 5404;

export const setup = defineCard<CompanySetup>({
  id: "setup",
  title: "Company and set-ups",
  hint: "Of Company Information, Inventory Setup and Sales & Receivables Setup what decides places, days and warnings.",
  keys: [],
  fields: {
    locationCode: field.location(),
    responsibilityCenter: field.responsibilityCenter("Responsibility Center"),
    baseCalendarCode: field.calendar(),
    checkAvailPeriod: field.formula("Check-Avail. Period Calc."),
    checkAvailBucket: field.option("Check-Avail. Time Bucket", TIME_BUCKETS),
    calendarConvergence: field.formula("Cal. Convergence Time Frame"),
    locationMandatory: field.yesNo("Location Mandatory"),
    variantMandatory: field.yesNo("Variant Mandatory if Exists"),
    outboundHandlingTime: field.formula("Outbound Whse. Handling Time"),
    inboundHandlingTime: field.formula("Inbound Whse. Handling Time"),
    defaultSafetyLeadTime: field.formula("Default Safety Lead Time"),
    stockoutWarning: field.yesNo("Stockout Warning"),
    jobUserId: field.code("User of the job queue"),
  },
  rows: (company) => [company.setup],
  plain: null,
  put: (company, row) => {
    company.setup = row;
  },
});

export const customers = defineCard<Customer>({
  id: "customers",
  title: "Customers",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    name: field.text("Name"),
    contact: field.text("Contact"),
    address: field.text("Address"),
    address2: field.text("Address 2"),
    postCode: field.code("Post Code"),
    city: field.text("City"),
    county: field.text("County"),
    country: field.code("Country/Region Code"),
    phone: field.text("Phone No."),
    fax: field.text("Fax No."),
    email: field.text("E-Mail"),
    homePage: field.text("Home Page"),
    currencyCode: field.code("Currency Code", (company) => company.currencies.keys()),
    paymentTermsCode: field.code("Payment Terms Code", (company) => company.paymentTerms.keys()),
    shipmentMethodCode: field.code("Shipment Method Code"),
    primaryContactNo: field.code("Primary Contact No.", (company) => company.relations.contacts.keys()),
    locationCode: field.location(),
    shipToCode: field.code("Ship-to Code"),
    responsibilityCenter: field.responsibilityCenter("Responsibility Center"),
    billToCustomerNo: field.code("Bill-to Customer No.", (company) => company.customers.keys()),
    shippingAgentCode: field.agent(),
    shippingAgentServiceCode: field.service(),
    shippingTime: field.formula("Shipping Time"),
    baseCalendarCode: field.calendar(),
    shippingAdvice: field.option("Shipping Advice", ["Partial", "Complete"]),
    reserve: field.option("Reserve", RESERVES),
    combineShipments: field.yesNo("Combine Shipments"),
  },
  rows: (company) => [...company.customers.values()],
  plain: null,
  check: (company, { no, shipToCode }) =>
    shipToCode === "" || company.shipToAddresses.get(no)?.some(({ code }) => code === shipToCode)
      ? null
      : `Customer ${no} has no ship-to address ${shipToCode}.`,
  put: (company, row) => company.customers.set(row.no, row),
});

export const items = defineCard<Item>({
  id: "items",
  title: "Items",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    description: field.text("Description"),
    baseUnit: field.code("Base Unit of Measure"),
    unitPrice: field.number("Unit Price"),
    unitCost: field.number("Unit Cost"),
    unitVolume: field.number("Unit Volume"),
    grossWeight: field.number("Gross Weight"),
    vendorItemNo: field.text("Vendor Item No."),
    blocked: field.yesNo("Blocked"),
    salesBlocked: field.yesNo("Sales Blocked"),
    vendorNo: field.code("Vendor No.", (company) => company.vendors.keys()),
    leadTime: field.formula("Lead Time Calculation"),
    safetyLeadTime: field.formula("Safety Lead Time"),
    minimumOrderQuantity: field.number("Minimum Order Quantity"),
    orderMultiple: field.number("Order Multiple"),
    replenishmentSystem: field.option("Replenishment System", REPLENISHMENT_SYSTEMS),
    assemblyPolicy: field.option("Assembly Policy", ASSEMBLY_POLICIES),
    purchasingCode: field.code("Purchasing Code", (company) => company.purchasingCodes.keys()),
    variantMandatory: field.option("Variant Mandatory if Exists", DEFAULT_YES_NO),
    stockoutWarning: field.option("Stockout Warning", DEFAULT_YES_NO),
    reserve: field.option("Reserve", RESERVES),
  },
  rows: (company) => [...company.items.values()],
  plain: null,
  check: (company, { no, baseUnit }) =>
    company.itemUnits.get(no)?.some(({ code }) => code === baseUnit) === true
      ? null
      : `Item ${no} has no unit of measure ${baseUnit}.`,
  put: (company, row) => company.items.set(row.no, { ...row, rowVersion: nextNumber(company, "rowVersion") }),
});

export const resources = defineCard<Resource>({
  id: "resources",
  title: "Resources",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    name: field.text("Name"),
    unitPrice: field.number("Unit Price"),
    unitCost: field.number("Unit Cost"),
    capacity: field.number("Capacity"),
  },
  rows: (company) => [...company.resources.values()],
  plain: null,
  put: (company, row) => company.resources.set(row.no, row),
});

export const itemVariants = defineCard<ItemVariant>({
  id: "itemVariants",
  title: "Item variants",
  keys: ["itemNo", "code"],
  fields: {
    itemNo: field.item(),
    code: field.code("Code"),
    description: field.text("Description"),
    blocked: field.yesNo("Blocked"),
    salesBlocked: field.yesNo("Sales Blocked"),
  },
  rows: (company) => [...company.variants.values()].flat(),
  plain: () => ({ itemNo: "", code: "", description: "", blocked: false, salesBlocked: false }),
  put: (company, row) => putInList(company.variants, row.itemNo, row, ({ code }) => code === row.code),
  remove: (company, row) => removeFromList(company.variants, row.itemNo, ({ code }) => code === row.code),
});

export const itemUnits = defineCard<ItemUnit>({
  id: "itemUnits",
  title: "Item units of measure",
  keys: ["itemNo", "code"],
  fields: {
    itemNo: field.item(),
    code: field.code("Code"),
    quantityPerUnit: field.number("Qty. per Unit of Measure"),
  },
  rows: (company) => [...company.itemUnits.values()].flat(),
  plain: () => ({ itemNo: "", code: "", quantityPerUnit: 1, systemId: "" }),
  check: (_company, { quantityPerUnit }) => (quantityPerUnit > 0 ? null : "quantityPerUnit must be above zero."),
  put: (company, row) =>
    putInList(
      company.itemUnits,
      row.itemNo,
      { ...row, systemId: row.systemId === "" ? systemIdOf(ITEM_UNIT, row.itemNo, row.code) : row.systemId },
      ({ code }) => code === row.code,
    ),
});

export const purchasingCodes = defineCard<PurchasingCode>({
  id: "purchasingCodes",
  title: "Purchasing codes",
  keys: ["code"],
  fields: {
    code: field.code("Code"),
    description: field.text("Description"),
    dropShipment: field.yesNo("Drop Shipment"),
    specialOrder: field.yesNo("Special Order"),
  },
  rows: (company) => [...company.purchasingCodes.values()],
  plain: () => ({ code: "", description: "", dropShipment: false, specialOrder: false }),
  check: (_company, row) =>
    row.dropShipment && row.specialOrder
      ? "A purchasing code is for drop shipments or for special orders, not both."
      : null,
  put: (company, row) => company.purchasingCodes.set(row.code, row),
  remove: (company, row) => company.purchasingCodes.delete(row.code),
});

export const stockkeepingUnits = defineCard<StockkeepingUnit>({
  id: "stockkeepingUnits",
  title: "Stockkeeping units",
  keys: ["locationCode", "itemNo", "variantCode"],
  fields: {
    locationCode: field.location(),
    itemNo: field.item(),
    variantCode: field.variant(),
    leadTime: field.formula("Lead Time Calculation"),
    safetyLeadTime: field.formula("Safety Lead Time"),
    vendorNo: field.code("Vendor No.", (company) => company.vendors.keys()),
    replenishmentSystem: field.option("Replenishment System", REPLENISHMENT_SYSTEMS),
    transferFromCode: field.location("Transfer-from Code"),
    assemblyPolicy: field.option("Assembly Policy", ASSEMBLY_POLICIES),
    reorderPoint: field.number("Reorder Point"),
    reorderQuantity: field.number("Reorder Quantity"),
    maximumInventory: field.number("Maximum Inventory"),
  },
  rows: (company) => [...company.stockkeepingUnits.values()].flat(),
  plain: () => ({ ...PLAIN_STOCKKEEPING_UNIT, itemNo: "", locationCode: "" }),
  put: (company, row) => putInList(company.stockkeepingUnits, row.itemNo, row, (other) => isSamePlace(other, row)),
  remove: (company, row) => removeFromList(company.stockkeepingUnits, row.itemNo, (other) => isSamePlace(other, row)),
});

export const vendors = defineCard<Vendor>({
  id: "vendors",
  title: "Vendors",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    name: field.text("Name"),
    leadTime: field.formula("Lead Time Calculation"),
    baseCalendarCode: field.calendar(),
  },
  rows: (company) => [...company.vendors.values()],
  plain: () => ({ no: "", name: "", leadTime: "", baseCalendarCode: "" }),
  put: (company, row) => company.vendors.set(row.no, row),
});

export const itemVendors = defineCard<ItemVendor>({
  id: "itemVendors",
  title: "Item vendors",
  keys: ["itemNo", "vendorNo", "variantCode"],
  fields: {
    itemNo: field.item(),
    vendorNo: field.code("Vendor No.", (company) => company.vendors.keys()),
    variantCode: field.variant(),
    vendorItemNo: field.text("Vendor Item No."),
    leadTime: field.formula("Lead Time Calculation"),
  },
  rows: (company) => [...company.itemVendors.values()].flat(),
  plain: () => ({ itemNo: "", vendorNo: "", variantCode: "", vendorItemNo: "", leadTime: "" }),
  put: (company, row) => putInList(company.itemVendors, row.itemNo, row, (other) => isSameVendor(other, row)),
  remove: (company, row) => removeFromList(company.itemVendors, row.itemNo, (other) => isSameVendor(other, row)),
});

function isSamePlace(a: StockkeepingUnit, b: StockkeepingUnit): boolean {
  return a.locationCode === b.locationCode && a.variantCode === b.variantCode;
}

function isSameVendor(a: ItemVendor, b: ItemVendor): boolean {
  return a.vendorNo === b.vendorNo && a.variantCode === b.variantCode;
}
