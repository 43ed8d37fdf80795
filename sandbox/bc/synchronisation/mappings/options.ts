import type { TableMapping } from "../mapping";
import { fromSales, toSales } from "./fields";

const OPTION = {
  direction: "toSales",
  onlyCoupled: true,
  localFilter: {},
  salesFilter: "",
  byCompany: false,
  dependsOn: [],
  createWithoutMatch: true,
  job: null,
} as const;

/** Codeunit 7204, ResetPaymentTermsMapping. */
export const paymentTerms: TableMapping = {
  ...OPTION,
  name: "PAYMENT TERMS",
  tableId: 3,
  table: "Payment Terms",
  sales: { table: "account", entitySet: "accounts", id: "paymenttermscode", caption: "Dataverse Payment Terms" },
  fields: [toSales("Code", "paymenttermscode", undefined, { matches: true })],
  playedBy: "paymentTerms",
  options: { column: "paymenttermscode", documents: ["salesorder", "quote", "invoice"] },
};

/** Codeunit 7204, ResetShipmentMethodMapping: its field comes from Sales although the mapping goes there. */
export const shipmentMethod: TableMapping = {
  ...OPTION,
  name: "SHIPMENT METHOD",
  tableId: 10,
  table: "Shipment Method",
  sales: {
    table: "account",
    entitySet: "accounts",
    id: "address1_freighttermscode",
    caption: "Dataverse Freight Terms",
  },
  fields: [fromSales("Code", "address1_freighttermscode", { matches: true })],
  playedBy: "shipmentMethods",
  options: { column: "freighttermscode", documents: ["salesorder", "quote"] },
};

/** Codeunit 7204, ResetShippingAgentMapping: as that of shipment methods. */
export const shippingAgent: TableMapping = {
  ...OPTION,
  name: "SHIPPING AGENT",
  tableId: 291,
  table: "Shipping Agent",
  sales: {
    table: "account",
    entitySet: "accounts",
    id: "address1_shippingmethodcode",
    caption: "Dataverse Shipping Method",
  },
  fields: [fromSales("Code", "address1_shippingmethodcode", { matches: true })],
  playedBy: "shippingAgents",
  options: { column: "shippingmethodcode", documents: ["salesorder", "quote", "invoice"] },
};
