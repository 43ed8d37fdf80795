import type { Company } from "../../ledger/company";
import { roundMoney } from "../../ledger/money";
import { roundQuantity } from "../../ledger/roundQuantity";
import { CURRENCY, LOCATION, NO_ID, systemIdOf, UNIT_OF_MEASURE } from "../../tables/systemId";
import type { Table } from "../../tables/table";
import { defineTable, fieldsOf } from "../../tables/table";
import type { ApiDocument, ApiDocuments, ApiLine } from "./apiDocument";

const document = fieldsOf<ApiDocument>();
const line = fieldsOf<ApiLine>();

/** A document's table as the API's page names it. All kinds have the same fields here; each page shows its own. */
export function documentTable(number: number, name: string, rows: ApiDocuments): Table {
  return defineTable<ApiDocument>({
    number,
    name,
    key: ["No."],
    rows,
    rowVersion: (row) => row.rowVersion,
    fields: { ...identity("Id"), ...identity("SystemId"), ...parties, ...addresses, ...terms, ...amounts },
  });
}

const identity = (name: string) => ({ [name]: document.guid((row) => row.id) });

const parties = {
  "No.": document.code(20, (row) => row.no),
  "External Document No.": document.code(35, (row) => row.externalDocumentNo),
  "Your Reference": document.text(35, (row) => row.yourReference),
  "Document Date": document.date((row) => row.documentDate),
  "Posting Date": document.date((row) => row.postingDate),
  "Due Date": document.date((row) => row.dueDate),
  "Promised Pay Date": document.date(),
  "Requested Delivery Date": document.date((row) => row.requestedDeliveryDate),
  "Quote Valid Until Date": document.date((row) => row.validUntil),
  "Quote Sent to Customer": document.dateTime(),
  "Quote Accepted Date": document.date(),
  "Customer Id": document.guid((row, company) => company.customers.get(row.customerNo)?.systemId ?? NO_ID),
  "Sell-to Customer No.": document.code(20, (row) => row.customerNo),
  "Sell-to Customer Name": document.text(100, (row, company) => company.customers.get(row.customerNo)?.name ?? ""),
  "Sell-to Phone No.": document.text(30, (row, company) => company.customers.get(row.customerNo)?.phone ?? ""),
  "Sell-to E-Mail": document.text(80, (row, company) => company.customers.get(row.customerNo)?.email ?? ""),
  "Bill-to Customer Id": document.guid(
    (row, company) => company.customers.get(row.billToCustomerNo)?.systemId ?? NO_ID,
  ),
  "Bill-to Customer No.": document.code(20, (row) => row.billToCustomerNo),
  "Bill-to Name": document.text(100, (row) => row.billTo.name),
  "Ship-to Name": document.text(100, (row) => row.shipTo.name),
  "Ship-to Contact": document.text(100),
};

const addresses = {
  "Sell-to Address": document.text(100, (row, company) => company.customers.get(row.customerNo)?.address ?? ""),
  "Sell-to Address 2": document.text(50),
  "Sell-to City": document.text(30, (row, company) => company.customers.get(row.customerNo)?.city ?? ""),
  "Sell-to Country/Region Code": document.code(
    10,
    (row, company) => company.customers.get(row.customerNo)?.country ?? "",
  ),
  "Sell-to County": document.text(30),
  "Sell-to Post Code": document.code(20, (row, company) => company.customers.get(row.customerNo)?.postCode ?? ""),
  "Bill-to Address": document.text(100, (row) => row.billTo.address),
  "Bill-to Address 2": document.text(50, (row) => row.billTo.address2),
  "Bill-to City": document.text(30, (row) => row.billTo.city),
  "Bill-to Country/Region Code": document.code(10, (row) => row.billTo.country),
  "Bill-to County": document.text(30, (row) => row.billTo.county),
  "Bill-to Post Code": document.code(20, (row) => row.billTo.postCode),
  "Ship-to Address": document.text(100, (row) => row.shipTo.address),
  "Ship-to Address 2": document.text(50, (row) => row.shipTo.address2),
  "Ship-to City": document.text(30, (row) => row.shipTo.city),
  "Ship-to Country/Region Code": document.code(10, (row) => row.shipTo.country),
  "Ship-to County": document.text(30, (row) => row.shipTo.county),
  "Ship-to Post Code": document.code(20, (row) => row.shipTo.postCode),
};

const terms = {
  "Shortcut Dimension 1 Code": document.code(20),
  "Shortcut Dimension 2 Code": document.code(20),
  "Currency Id": document.guid((row) => (row.currencyCode === "" ? NO_ID : systemIdOf(CURRENCY, row.currencyCode))),
  CurrencyCodeTxt: document.text(10, (row, company) =>
    row.currencyCode === "" ? company.currencyCode : row.currencyCode,
  ),
  "Order Id": document.guid((row) => row.orderId),
  "Order No.": document.code(20, (row) => row.orderNo),
  "Payment Terms Id": document.guid(
    (row, company) => company.paymentTerms.get(row.paymentTermsCode)?.systemId ?? NO_ID,
  ),
  "Payment Terms Code": document.code(10, (row) => row.paymentTermsCode),
  "Shipment Method Id": document.guid(),
  "Shipment Method Code": document.code(10),
  "Salesperson Code": document.code(20),
  "Dispute Status Id": document.guid(),
  "Dispute Status": document.code(10),
  "Prices Including VAT": document.boolean(),
  PartialOrderShipping: document.yes(),
};

const amounts = {
  "Invoice Discount Amount": document.decimal((row) => row.invoiceDiscountAmount),
  "Discount Applied Before Tax": document.yes(),
  Amount: document.decimal((row) => row.amount),
  "Total Tax Amount": document.decimal((row) => roundMoney(row.amountIncludingVat - row.amount)),
  "Amount Including VAT": document.decimal((row) => row.amountIncludingVat),
  RemainingAmountVar: document.decimal((row) => row.remainingAmount),
  "Completely Shipped": document.boolean((row) => row.isCompletelyShipped),
  Status: document.option("Draft", (row) => row.status),
  SalesInvoiceId: document.guid((row) => row.appliesToId),
  "Applies-to Doc. No.": document.code(20, (row) => row.appliesToNo),
  "Reason Code Id": document.guid(),
  SystemModifiedAt: document.dateTime((row) => row.modifiedAt),
};

/** A table of lines as the API's page names it. */
export function lineTable(number: number, name: string, rows: (company: Company) => readonly ApiLine[]): Table {
  return defineTable<ApiLine>({
    number,
    name,
    key: ["Document No.", "Line No."],
    rows,
    rowVersion: (row) => row.rowVersion,
    fields: lineFields,
  });
}

const API_TYPES = { " ": "Comment", "G/L Account": "Account", Item: "Item", Resource: "Resource" } as const;

function tax(row: ApiLine): number {
  return roundMoney(row.amountIncludingVat - row.amount);
}

function discountPercent(row: ApiLine): number {
  const gross = row.quantity * row.unitPrice;
  return gross === 0 ? 0 : Math.round((row.lineDiscountAmount / gross) * 10_000_000) / 100_000;
}

const lineFields = {
  SystemId: line.guid((row) => row.id),
  "Document Id": line.guid((row) => row.documentId),
  "Document No.": line.code(20, (row) => row.documentNo),
  "Line No.": line.integer((row) => row.lineNo),
  "Item Id": line.guid((row, company) =>
    row.type === "Item" ? (company.items.get(row.no)?.systemId ?? NO_ID) : NO_ID,
  ),
  "Account Id": line.guid(),
  "API Type": line.option("Comment", (row) => API_TYPES[row.type]),
  Type: line.option(" ", (row) => row.type),
  "No.": line.code(20, (row) => row.no),
  Description: line.text(100, (row) => row.description),
  "Description 2": line.text(50),
  "Unit of Measure Id": line.guid((row) => (row.unitCode === "" ? NO_ID : systemIdOf(UNIT_OF_MEASURE, row.unitCode))),
  "Unit of Measure Code": line.code(10, (row) => row.unitCode),
  Quantity: line.decimal((row) => row.quantity),
  "Unit Price": line.decimal((row) => row.unitPrice),
  "Direct Unit Cost": line.decimal((row) => row.unitPrice),
  "Line Discount Amount": line.decimal((row) => row.lineDiscountAmount),
  "Line Discount %": line.decimal(discountPercent),
  "Discount Applied Before Tax": line.yes(),
  "Line Amount Excluding Tax": line.decimal((row) => row.lineAmount),
  "Tax Code": line.code(50, (row) => (row.vatPercent === 0 ? "" : "HØY")),
  "VAT %": line.decimal((row) => row.vatPercent),
  "Line Tax Amount": line.decimal(tax),
  "Line Amount Including Tax": line.decimal((row) => roundMoney(row.lineAmount + tax(row))),
  "Inv. Discount Amount Excl. VAT": line.decimal((row) => row.invoiceDiscountAmount),
  Amount: line.decimal((row) => row.amount),
  "Tax Amount": line.decimal(tax),
  "Amount Including VAT": line.decimal((row) => row.amountIncludingVat),
  "Shipment Date": line.date((row) => row.date),
  "Expected Receipt Date": line.date((row) => row.date),
  "Quantity Shipped": line.decimal((row) => row.quantityShipped),
  "Quantity Received": line.decimal((row) => row.quantityShipped),
  "Quantity Invoiced": line.decimal((row) => row.quantityInvoiced),
  "Qty. to Invoice": line.decimal((row) => roundQuantity(row.quantity - row.quantityInvoiced)),
  "Qty. to Ship": line.decimal((row) => roundQuantity(row.quantity - row.quantityShipped)),
  "Qty. to Receive": line.decimal((row) => roundQuantity(row.quantity - row.quantityShipped)),
  "Variant Id": line.guid((row) => (row.variantCode === "" ? NO_ID : systemIdOf(5401, row.no, row.variantCode))),
  "Location Id": line.guid((row) => (row.locationCode === "" ? NO_ID : systemIdOf(LOCATION, row.locationCode))),
};
