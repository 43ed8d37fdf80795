import { itemTable } from "../tables/item";
import { itemLedgerEntryTable } from "../tables/itemLedgerEntries";
import { locationTable } from "../tables/places";
import { transferHeaderTable, transferLineTable } from "../tables/transfers";
import { ageingAsked } from "./ageingAsked";
import type { ApiPart, ApiSet } from "./apiSet";
import { defineApiSet } from "./apiSet";
import { changeCustomer, changeItem } from "./changes";
import agedAccountsReceivables from "./pages/agedAccountsReceivables.json";
import currencies from "./pages/currencies.json";
import currencyExchangeRates from "./pages/currencyExchangeRates.json";
import customerFinancialDetails from "./pages/customerFinancialDetails.json";
import customers from "./pages/customers.json";
import itemLedgerEntries from "./pages/itemLedgerEntries.json";
import items from "./pages/items.json";
import jobQueueEntries from "./pages/jobQueueEntries.json";
import jobQueueLogEntries from "./pages/jobQueueLogEntries.json";
import locations from "./pages/locations.json";
import { invoicePdf } from "./invoicePdf";
import purchaseOrderLines from "./pages/purchaseOrderLines.json";
import salesCreditMemos from "./pages/salesCreditMemos.json";
import salesInvoiceLines from "./pages/salesInvoiceLines.json";
import salesInvoices from "./pages/salesInvoices.json";
import salesOrderLines from "./pages/salesOrderLines.json";
import salesOrders from "./pages/salesOrders.json";
import salesQuoteLines from "./pages/salesQuoteLines.json";
import salesQuotes from "./pages/salesQuotes.json";
import salesShipmentLines from "./pages/salesShipmentLines.json";
import salesShipments from "./pages/salesShipments.json";
import transferOrderLines from "./pages/transferOrderLines.json";
import transferOrders from "./pages/transferOrders.json";
import unitsOfMeasure from "./pages/unitsOfMeasure.json";
import { agedReceivablesTable } from "./tables/agedReceivables";
import type { ApiDocuments } from "./tables/apiDocument";
import { currencyExchangeRateTable, currencyTable, unitOfMeasureTable } from "./tables/basics";
import { customerTable } from "./tables/customers";
import { jobQueueEntryTable, jobQueueLogEntryTable } from "./tables/jobQueue";
import { documentTable, lineTable } from "./tables/documentTables";
import { salesOrders as orders, salesQuotes as quotes } from "./tables/openSalesDocuments";
import {
  salesCreditMemos as creditMemos,
  salesInvoices as invoices,
  salesShipments as shipments,
} from "./tables/postedSalesDocuments";
import { purchaseOrderLines as purchaseLines } from "./tables/purchaseOrderLines";

const ITEM = { number: 27, name: "Item" };
const CUSTOMER = { number: 18, name: "Customer" };
const CUSTOMER_ENTRY = { number: 21, name: "Cust. Ledger Entry" };
const SALES_HEADER = { number: 36, name: "Sales Header" };
const SALES_LINE = { number: 37, name: "Sales Line" };

const single = (name: string, set: string, own: string, theirs = "SystemId"): ApiPart => ({
  name,
  isSingle: true,
  set,
  link: [own, theirs],
});
const many = (set: string, own: string, theirs: string): ApiPart => ({
  name: set,
  isSingle: false,
  set,
  link: [own, theirs],
});

const currency = single("currency", "currencies", "Currency Id");
const customer = single("customer", "customers", "Customer Id");
const ofLine = [
  single("item", "items", "Item Id"),
  single("location", "locations", "Location Id"),
  single("unitOfMeasure", "unitsOfMeasure", "Unit of Measure Id"),
];
const papers = ["dimensionSetLines", "pdfDocument", "attachments", "documentAttachments"];
const ofDocument = { missingParts: [...papers, "paymentTerm", "shipmentMethod"] };

function linesOf(documents: ApiDocuments): Parameters<typeof lineTable>[2] {
  return (company) => documents(company).flatMap(({ lines }) => lines);
}

const sets: readonly ApiSet[] = [
  defineApiSet(items, {
    table: itemTable,
    reads: [ITEM],
    parts: [single("unitOfMeasure", "unitsOfMeasure", "Unit of Measure Id")],
    change: changeItem,
    missingParts: [
      "itemCategory",
      "inventoryPostingGroup",
      "generalProductPostingGroup",
      "picture",
      "defaultDimensions",
      "itemVariants",
      "documentAttachments",
    ],
  }),
  defineApiSet(customers, {
    table: ({ today }) => customerTable(today),
    reads: [CUSTOMER],
    change: changeCustomer,
    parts: [
      single("customerFinancialDetail", "customerFinancialDetails", "SystemId"),
      single("agedAccountsReceivable", "agedAccountsReceivables", "SystemId", "AccountId"),
      currency,
    ],
    missingParts: [
      "picture",
      "defaultDimensions",
      "contactsInformation",
      "documentAttachments",
      "paymentTerm",
      "shipmentMethod",
      "paymentMethod",
    ],
  }),
  defineApiSet(customerFinancialDetails, {
    table: ({ today }) => customerTable(today),
    reads: [CUSTOMER, CUSTOMER_ENTRY],
  }),
  defineApiSet(agedAccountsReceivables, {
    table: ({ today }, filter) => agedReceivablesTable(ageingAsked(agedAccountsReceivables, filter, today)),
    reads: [CUSTOMER, CUSTOMER_ENTRY],
  }),
  defineApiSet(locations, { table: locationTable, reads: [locationTable] }),
  defineApiSet(unitsOfMeasure, { table: unitOfMeasureTable, reads: [unitOfMeasureTable] }),
  defineApiSet(currencies, { table: currencyTable, reads: [currencyTable] }),
  defineApiSet(currencyExchangeRates, { table: currencyExchangeRateTable, reads: [currencyExchangeRateTable] }),
  defineApiSet(itemLedgerEntries, { table: itemLedgerEntryTable, reads: [itemLedgerEntryTable] }),
  defineApiSet(jobQueueEntries, {
    table: jobQueueEntryTable,
    reads: [jobQueueEntryTable],
    parts: [many("jobQueueLogEntries", "ID", "ID")],
  }),
  defineApiSet(jobQueueLogEntries, { table: jobQueueLogEntryTable, reads: [jobQueueLogEntryTable] }),
  defineApiSet(salesOrders, {
    table: documentTable(5495, "Sales Order Entity Buffer", orders),
    reads: [SALES_HEADER],
    parts: [many("salesOrderLines", "Id", "Document Id"), customer, currency],
    ...ofDocument,
  }),
  defineApiSet(salesOrderLines, {
    table: lineTable(5476, "Sales Invoice Line Aggregate", linesOf(orders)),
    reads: [SALES_LINE],
    parts: ofLine,
    needsDocument: true,
    missingParts: ["dimensionSetLines", "account"],
  }),
  defineApiSet(salesQuotes, {
    table: documentTable(5505, "Sales Quote Entity Buffer", quotes),
    reads: [SALES_HEADER],
    parts: [many("salesQuoteLines", "Id", "Document Id"), customer, currency],
    ...ofDocument,
  }),
  defineApiSet(salesQuoteLines, {
    table: lineTable(5476, "Sales Invoice Line Aggregate", linesOf(quotes)),
    reads: [SALES_LINE],
    parts: ofLine,
    needsDocument: true,
    missingParts: ["dimensionSetLines", "account"],
  }),
  defineApiSet(salesInvoices, {
    table: documentTable(5475, "Sales Invoice Entity Aggregate", invoices),
    reads: [{ number: 112, name: "Sales Invoice Header" }, SALES_HEADER],
    parts: [many("salesInvoiceLines", "Id", "Document Id"), customer, currency],
    print: invoicePdf,
    ...ofDocument,
  }),
  defineApiSet(salesInvoiceLines, {
    table: lineTable(5476, "Sales Invoice Line Aggregate", linesOf(invoices)),
    reads: [{ number: 113, name: "Sales Invoice Line" }, SALES_LINE],
    parts: ofLine,
    needsDocument: true,
    missingParts: ["dimensionSetLines", "account"],
  }),
  defineApiSet(salesCreditMemos, {
    table: documentTable(5507, "Sales Cr. Memo Entity Buffer", creditMemos),
    reads: [{ number: 114, name: "Sales Cr.Memo Header" }],
    parts: [customer, currency],
    missingParts: [...papers, "salesCreditMemoLines", "paymentTerm", "shipmentMethod"],
  }),
  defineApiSet(salesShipments, {
    table: documentTable(110, "Sales Shipment Header", shipments),
    reads: [{ number: 110, name: "Sales Shipment Header" }],
    parts: [many("salesShipmentLines", "SystemId", "Document Id"), customer],
    ...ofDocument,
  }),
  defineApiSet(salesShipmentLines, {
    table: lineTable(111, "Sales Shipment Line", linesOf(shipments)),
    reads: [{ number: 111, name: "Sales Shipment Line" }],
    missingParts: ["dimensionSetLines"],
  }),
  defineApiSet(purchaseOrderLines, {
    table: lineTable(5477, "Purch. Inv. Line Aggregate", purchaseLines),
    reads: [{ number: 39, name: "Purchase Line" }],
    parts: ofLine,
    needsDocument: true,
    missingParts: ["dimensionSetLines"],
  }),
  defineApiSet(transferOrders, {
    table: transferHeaderTable,
    reads: [transferHeaderTable],
    parts: [many("transferOrderLines", "No.", "Document No.")],
    missingParts: papers,
  }),
  defineApiSet(transferOrderLines, {
    table: transferLineTable,
    reads: [transferLineTable],
    missingParts: ["dimensionSetLines"],
  }),
];

/** Sets of API v2.0 that the local Business Central has, by name, in the order of the service document. */
export const apiSets: ReadonlyMap<string, ApiSet> = new Map(sets.map((set) => [set.name, set]));
