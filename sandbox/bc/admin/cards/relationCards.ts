import type { Company } from "../../ledger/company";
import { NEW_CONTACT, PRICE_AMOUNT_TYPES, PRICE_ASSET_TYPES, PRICE_SOURCE_TYPES } from "../../ledger/relations";
import type {
  Contact,
  CustomerPriceGroup,
  Opportunity,
  PriceListHeader,
  PriceListLine,
  Salesperson,
  SalesPrice,
} from "../../ledger/relations";
import { COUPLED_TABLES } from "../../ledger/rows";
import { systemIdOf } from "../../tables/systemId";
import { defineCard } from "./card";
import * as field from "./fields";

/** The row with the id of its table and key, where it is new. */
function identified<Row extends { readonly systemId: string }>(
  company: Company,
  row: Row,
  ...key: readonly [number, ...string[]]
): Row {
  return row.systemId === "" ? { ...row, systemId: systemIdOf(key[0], company.name, ...key.slice(1)) } : row;
}

const salesperson = (): ReturnType<typeof field.code> =>
  field.code("Salesperson Code", ({ relations }) => relations.salespeople.keys());

export const salespeople = defineCard<Salesperson>({
  id: "salespeople",
  title: "Salespeople",
  keys: ["code"],
  fields: {
    code: field.code("Code"),
    name: field.text("Name"),
    email: field.text("E-Mail"),
    phone: field.text("Phone No."),
  },
  rows: ({ relations }) => [...relations.salespeople.values()],
  plain: () => ({ code: "", name: "", email: "", phone: "", systemId: "" }),
  put: (company, row) =>
    company.relations.salespeople.set(row.code, identified(company, row, COUPLED_TABLES.salesperson, row.code)),
  remove: ({ relations }, row) => relations.salespeople.delete(row.code),
});

export const contacts = defineCard<Contact>({
  id: "contacts",
  title: "Contacts",
  hint: "Persons. The customer is the one that their company is.",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    customerNo: field.code("Customer No.", (company) => company.customers.keys()),
    firstName: field.text("First Name"),
    middleName: field.text("Middle Name"),
    surname: field.text("Surname"),
    address: field.text("Address"),
    address2: field.text("Address 2"),
    postCode: field.code("Post Code"),
    city: field.text("City"),
    county: field.text("County"),
    country: field.code("Country/Region Code"),
    currencyCode: field.code("Currency Code", (company) => company.currencies.keys()),
    salespersonCode: salesperson(),
    email: field.text("E-Mail"),
    fax: field.text("Fax No."),
    homePage: field.text("Home Page"),
    mobile: field.text("Mobile Phone No."),
    pager: field.text("Pager"),
    phone: field.text("Phone No."),
  },
  rows: ({ relations }) => [...relations.contacts.values()],
  plain: () => NEW_CONTACT,
  put: (company, row) =>
    company.relations.contacts.set(row.no, identified(company, row, COUPLED_TABLES.contact, row.no)),
  remove: ({ relations }, row) => relations.contacts.delete(row.no),
});

export const priceLists = defineCard<PriceListHeader>({
  id: "priceLists",
  title: "Sales price lists",
  keys: ["code"],
  fields: {
    code: field.code("Code"),
    description: field.text("Description"),
    sourceType: field.option("Source Type", PRICE_SOURCE_TYPES),
    sourceNo: field.code("Source No."),
    amountType: field.option("Amount Type", PRICE_AMOUNT_TYPES),
    priceIncludesVat: field.yesNo("Price Includes VAT"),
    vatBusPostingGroup: field.code("VAT Bus. Posting Gr. (Price)"),
    currencyCode: field.code("Currency Code", (company) => company.currencies.keys()),
    startingDate: field.date("Starting Date"),
    endingDate: field.date("Ending Date"),
    status: field.option("Status", ["Draft", "Active", "Inactive"]),
    allowUpdatingDefaults: field.yesNo("Allow Updating Defaults"),
  },
  rows: ({ relations }) => [...relations.priceLists.values()],
  plain: () => ({
    code: "",
    description: "",
    sourceType: "All Customers",
    sourceNo: "",
    amountType: "Price",
    priceIncludesVat: false,
    vatBusPostingGroup: "",
    currencyCode: "",
    startingDate: "",
    endingDate: "",
    status: "Active",
    allowUpdatingDefaults: false,
    systemId: "",
  }),
  put: (company, row) =>
    company.relations.priceLists.set(row.code, identified(company, row, COUPLED_TABLES.priceListHeader, row.code)),
  remove: ({ relations }, row) => relations.priceLists.delete(row.code),
});

export const priceListLines = defineCard<PriceListLine>({
  id: "priceListLines",
  title: "Sales price list lines",
  keys: ["listCode", "lineNo"],
  fields: {
    listCode: field.code("Price List Code", ({ relations }) => relations.priceLists.keys()),
    lineNo: field.number("Line No."),
    assetType: field.option("Asset Type", PRICE_ASSET_TYPES),
    assetNo: field.code("Asset No."),
    amountType: field.option("Amount Type", PRICE_AMOUNT_TYPES),
    allowLineDiscount: field.yesNo("Allow Line Disc."),
    lineDiscount: field.number("Line Discount %"),
    unitCode: field.code("Unit of Measure Code"),
    minimumQuantity: field.number("Minimum Quantity"),
    unitPrice: field.number("Unit Price"),
    currencyCode: field.code("Currency Code", (company) => company.currencies.keys()),
  },
  rows: ({ relations }) => [...relations.priceListLines.values()],
  plain: () => ({
    listCode: "",
    lineNo: 0,
    assetType: "Item",
    assetNo: "",
    amountType: "Price",
    allowLineDiscount: true,
    lineDiscount: 0,
    unitCode: "",
    minimumQuantity: 0,
    unitPrice: 0,
    currencyCode: "",
    systemId: "",
  }),
  put: (company, row) => {
    const key = `${row.listCode}/${row.lineNo}`;
    company.relations.priceListLines.set(key, identified(company, row, COUPLED_TABLES.priceListLine, key));
  },
  remove: ({ relations }, row) => relations.priceListLines.delete(`${row.listCode}/${row.lineNo}`),
});

export const customerPriceGroups = defineCard<CustomerPriceGroup>({
  id: "customerPriceGroups",
  title: "Customer price groups",
  keys: ["code"],
  fields: { code: field.code("Code"), description: field.text("Description") },
  rows: ({ relations }) => [...relations.customerPriceGroups.values()],
  plain: () => ({ code: "", description: "", systemId: "" }),
  put: (company, row) =>
    company.relations.customerPriceGroups.set(
      row.code,
      identified(company, row, COUPLED_TABLES.customerPriceGroup, row.code),
    ),
  remove: ({ relations }, row) => relations.customerPriceGroups.delete(row.code),
});

export const salesPrices = defineCard<SalesPrice>({
  id: "salesPrices",
  title: "Sales prices",
  hint: "Of the pricing before price lists.",
  keys: ["salesType", "salesCode", "itemNo", "unitCode"],
  fields: {
    salesType: field.option("Sales Type", ["Customer", "Customer Price Group", "All Customers", "Campaign"]),
    salesCode: field.code("Sales Code"),
    itemNo: field.item(),
    unitCode: field.code("Unit of Measure Code"),
    unitPrice: field.number("Unit Price"),
    currencyCode: field.code("Currency Code", (company) => company.currencies.keys()),
  },
  rows: ({ relations }) => [...relations.salesPrices.values()],
  plain: () => ({
    salesType: "Customer Price Group",
    salesCode: "",
    itemNo: "",
    unitCode: "",
    unitPrice: 0,
    currencyCode: "",
    systemId: "",
  }),
  put: (company, row) => {
    const key = [row.salesType, row.salesCode, row.itemNo, row.unitCode];
    const kept = identified(company, row, COUPLED_TABLES.salesPrice, ...key);
    company.relations.salesPrices.set(kept.systemId, kept);
  },
  remove: ({ relations }, row) => relations.salesPrices.delete(row.systemId),
});

export const opportunities = defineCard<Opportunity>({
  id: "opportunities",
  title: "Opportunities",
  keys: ["no"],
  fields: {
    no: field.code("No."),
    description: field.text("Description"),
    contactNo: field.code("Contact No.", ({ relations }) => relations.contacts.keys()),
    salespersonCode: salesperson(),
    estimatedValue: field.number("Estimated Value (LCY)"),
    estimatedClosingDate: field.date("Estimated Closing Date"),
    status: field.option("Status", ["Not Started", "In Progress", "Won", "Lost"]),
  },
  rows: ({ relations }) => [...relations.opportunities.values()],
  plain: () => ({
    no: "",
    description: "",
    contactNo: "",
    salespersonCode: "",
    estimatedValue: 0,
    estimatedClosingDate: "",
    status: "Not Started",
    systemId: "",
  }),
  put: (company, row) =>
    company.relations.opportunities.set(row.no, identified(company, row, COUPLED_TABLES.opportunity, row.no)),
  remove: ({ relations }, row) => relations.opportunities.delete(row.no),
});
