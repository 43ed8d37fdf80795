import { COUPLED_TABLES } from "../../ledger/rows";
import type { FieldMapping, TableMapping } from "../mapping";
import { owner, toSales } from "./fields";

const ADDRESS = [
  ["Name", "name"],
  ["Address", "line1"],
  ["Address 2", "line2"],
  ["City", "city"],
  ["Country/Region Code", "country"],
  ["Post Code", "postalcode"],
  ["County", "stateorprovince"],
] as const;

const addressFields: readonly FieldMapping[] = [
  ...ADDRESS.map(([field, column]) => toSales(`Ship-to ${field}`, `shipto_${column}`)),
  ...ADDRESS.map(([field, column]) => toSales(`Bill-to ${field}`, `billto_${column}`)),
];

const AMOUNTS: readonly FieldMapping[] = [
  toSales("Amount", "totalamountlessfreight"),
  toSales("Amount Including VAT", "totalamount"),
  toSales("Invoice Discount Amount", "discountamount"),
];

/** Codeunit 5341, UpdateCRMInvoiceBeforeInsertRecord. */
const OF_ORDER = "codeunit 5341 takes it over from the order in Sales";
const COUNTED = "Sales counts it from its lines, whose tax BC does not send";
const STAYS = "orders come from Sales with it, and stay so here";

const HEADER = {
  direction: "toSales",
  onlyCoupled: true,
  salesFilter: "",
  byCompany: true,
} as const;

/** Codeunit 5334, ResetSalesInvoiceHeaderInvoiceMapping. */
export const postedInvoice: TableMapping = {
  ...HEADER,
  name: "POSTEDSALESINV-INV",
  tableId: COUPLED_TABLES.salesInvoiceHeader,
  table: "Sales Invoice Header",
  sales: { table: "invoice", entitySet: "invoices", id: "invoiceid", caption: "CRM Invoice" },
  localFilter: {},
  dependsOn: ["ITEM-PRODUCT", "RESOURCE-PRODUCT", "OPPORTUNITY"],
  fields: [
    toSales("No.", "invoicenumber"),
    { ...owner("Salesperson Code"), notPlayed: OF_ORDER },
    toSales("Currency Code", "transactioncurrencyid", undefined, { notPlayed: OF_ORDER }),
    toSales("Due Date", "duedate"),
    ...addressFields,
    toSales("Shipment Date", "datedelivered"),
    ...AMOUNTS,
    toSales("Shipping Agent Code", "shippingmethodcode"),
    toSales("Payment Terms Code", "paymenttermscode"),
    toSales("Work Description", "description"),
  ],
  job: null,
  playedBy: "postedSalesInvoices",
};

/** Codeunit 5334, ResetSalesInvoiceLineInvoiceMapping. Lines go with their invoice, never by themselves. */
export const postedInvoiceLine: TableMapping = {
  ...HEADER,
  name: "POSTEDSALESLINE-INV",
  tableId: 113,
  table: "Sales Invoice Line",
  sales: {
    table: "invoicedetail",
    entitySet: "invoicedetails",
    id: "invoicedetailid",
    caption: "CRM Invoicedetail",
  },
  onlyCoupled: false,
  localFilter: {},
  byCompany: false,
  dependsOn: ["POSTEDSALESINV-INV"],
  fields: [
    toSales("Quantity", "quantity"),
    toSales("Line Discount Amount", "manualdiscountamount"),
    toSales("Unit Price", "priceperunit"),
    toSales("", "ispriceoverridden", undefined, { constant: true }),
    toSales("Amount", "baseamount"),
    toSales("Amount Including VAT", "extendedamount"),
  ],
  job: null,
  playedBy: "postedSalesInvoices",
};

/** Codeunit 5334, ResetSalesOrderMapping: orders one-way. */
export const salesOrder: TableMapping = {
  ...HEADER,
  name: "SALESORDER-ORDER",
  tableId: COUPLED_TABLES.salesHeader,
  table: "Sales Header",
  sales: { table: "salesorder", entitySet: "salesorders", id: "salesorderid", caption: "CRM Salesorder" },
  localFilter: { "Document Type": ["Order"], Status: ["Released"] },
  dependsOn: ["ITEM-PRODUCT", "RESOURCE-PRODUCT", "OPPORTUNITY"],
  fields: [
    toSales("No.", "ordernumber", undefined, { notPlayed: "Sales takes a number only for a new order" }),
    owner("Salesperson Code"),
    toSales("Currency Code", "transactioncurrencyid", undefined, { notPlayed: STAYS }),
    ...addressFields,
    toSales("Last Shipment Date", "datefulfilled"),
    ...AMOUNTS.map((field) => (field.column === "totalamount" ? { ...field, notPlayed: COUNTED } : field)),
    toSales("Shipping Agent Code", "shippingmethodcode"),
    toSales("Payment Terms Code", "paymenttermscode"),
    toSales("Requested Delivery Date", "requestdeliveryby"),
  ],
  job: null,
  model: "oneWayOrders",
  playedBy: "salesOrders",
};
