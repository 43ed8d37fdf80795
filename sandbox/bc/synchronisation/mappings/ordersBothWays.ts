import { COUPLED_TABLES } from "../../ledger/rows";
import type { FieldMapping, TableMapping } from "../mapping";
import { both, fromSales, owner, toSales } from "./fields";

const ADDRESS = [
  ["Address", "line1"],
  ["Address 2", "line2"],
  ["Post Code", "postalcode"],
  ["City", "city"],
  ["Country/Region Code", "country"],
  ["County", "stateorprovince"],
] as const;

const address = (field: string, prefix: string): readonly FieldMapping[] =>
  ADDRESS.map(([part, column]) => both(`${field} ${part}`, `${prefix}_${column}`));

/** Codeunit 5334, ResetBidirectionalSalesOrderMapping. An order of Sales is taken when it is submitted, one of BC sent when it is released. */
export const orderBothWays: TableMapping = {
  name: "SALESORDER-ORDER",
  tableId: COUPLED_TABLES.salesHeader,
  table: "Sales Header",
  sales: { table: "salesorder", entitySet: "salesorders", id: "salesorderid", caption: "CRM Salesorder" },
  direction: "both",
  onlyCoupled: true,
  localFilter: { "Document Type": ["Order"], Status: ["Released"] },
  salesFilter: "statecode eq 1",
  byCompany: true,
  dependsOn: ["CUSTOMER", "ITEM-PRODUCT", "RESOURCE-PRODUCT", "OPPORTUNITY"],
  fields: [
    owner("Salesperson Code"),
    fromSales("Document Type", "", { constant: "Order" }),
    toSales("No.", "bcbi_businesscentralordernumber"),
    fromSales("Your Reference", "ordernumber"),
    both("Sell-to Customer No.", "customerid", "sellToCustomer"),
    both("Currency Code", "transactioncurrencyid", "currency"),
    both("Ship-to Name", "shipto_name"),
    ...address("Ship-to", "shipto"),
    toSales("Last Shipment Date", "datefulfilled", "localDay"),
    ...address("Bill-to", "billto"),
    toSales("Invoice Discount Amount", "discountamount"),
    both("Shipping Agent Code", "shippingmethodcode", "shippingAgent"),
    both("Payment Terms Code", "paymenttermscode", "paymentTerms"),
    both("Shipment Method Code", "freighttermscode", "shipmentMethod"),
    both("Requested Delivery Date", "requestdeliveryby", "localDay"),
    both("Payment Discount %", "discountpercentage"),
    both("Work Description", "description"),
  ],
  job: {
    name: "ordersBothWays",
    minutes: 30,
    inactivityMinutes: 720,
    norwegian: "SALGSORDRE-ORDRE",
    product: "Dynamics 365 Sales",
  },
  model: "twoWayOrders",
  alsoWokenBy: COUPLED_TABLES.salesLine,
};

/** Codeunit 5334, ResetBidirectionalSalesOrderLineMapping. Lines go with their order. */
export const orderLineBothWays: TableMapping = {
  name: "SOLINE-ORDERDETAIL",
  tableId: COUPLED_TABLES.salesLine,
  table: "Sales Line",
  sales: {
    table: "salesorderdetail",
    entitySet: "salesorderdetails",
    id: "salesorderdetailid",
    caption: "CRM Salesorderdetail",
  },
  direction: "both",
  onlyCoupled: false,
  localFilter: { Type: ["Item", "Resource"], "Document Type": ["Order"] },
  salesFilter: "",
  byCompany: false,
  dependsOn: ["SALESORDER-ORDER"],
  deletionConflict: "Remove Coupling",
  fields: [
    fromSales("Document Type", "", { constant: "Order" }),
    toSales("", "producttypecode", undefined, { constant: 1 }),
    both("No.", "productid", "soldProduct"),
    both("Line No.", "bcbi_businesscentrallinenumber", "lineNumber"),
    both("Quantity", "quantity"),
    both("Quantity Shipped", "quantityshipped"),
    toSales("", "ispriceoverridden", undefined, { constant: true }),
    both("Unit Price", "priceperunit"),
    both("Currency Code", "transactioncurrencyid", "ofParent"),
    // BC validates what Sales says of amounts and counts them anew.
    both("Amount", "baseamount", "countedAnew"),
    both("Amount Including VAT", "extendedamount", "countedAnew"),
    both("Requested Delivery Date", "requestdeliveryby", "localDay"),
  ],
  job: null,
  model: "twoWayOrders",
};
