import type { Company } from "../../ledger/company";
import { amountIncludingVat, amountOf } from "../../ledger/lineAmounts";
import { sumMoney } from "../../ledger/money";
import type { SalesLine } from "../../ledger/rows";
import { COUPLED_TABLES } from "../../ledger/rows";
import type { DocumentAddress, SalesHeader } from "../../ledger/salesDocuments";
import { headerOf, linesOf, putHeader, putLine } from "../../ledger/salesDocumentStore";
import type { LocalField } from "./localTable";
import { defineLocal, localFieldsOf } from "./localTable";

const header = localFieldsOf<SalesHeader>();
const line = localFieldsOf<SalesLine>();

const part = (
  side: "billTo" | "shipTo",
  name: keyof DocumentAddress,
  rest: Pick<LocalField<SalesHeader>, "length" | "isCode">,
): LocalField<SalesHeader> => ({
  ...rest,
  read: (row) => row[side][name],
  write: (row, value) => ({ ...row, [side]: { ...row[side], [name]: String(value) } }),
});

const address = (label: string, side: "billTo" | "shipTo"): Readonly<Record<string, LocalField<SalesHeader>>> => ({
  [`${label} Name`]: part(side, "name", { length: 100 }),
  [`${label} Address`]: part(side, "address", { length: 100 }),
  [`${label} Address 2`]: part(side, "address2", { length: 50 }),
  [`${label} Post Code`]: part(side, "postCode", { length: 20, isCode: true }),
  [`${label} City`]: part(side, "city", { length: 30 }),
  [`${label} Country/Region Code`]: part(side, "country", { length: 10, isCode: true }),
  [`${label} County`]: part(side, "county", { length: 30 }),
});

/** Table 36. A new one is made by codeunit "CRM Int. Table. Subscriber" with all that BC looks up for its customer: see rules/orders. */
export const salesOrders = defineLocal<SalesHeader>({
  number: COUPLED_TABLES.salesHeader,
  name: "Sales Header",
  rows: (company) => [...company.salesHeaders.values()].filter(({ documentType }) => documentType === "Order"),
  key: ({ no }) => no,
  put: putHeader,
  fields: {
    "Document Type": header.text("documentType", 20),
    "No.": header.code("no", 20),
    Status: header.text("status", 20),
    "Your Reference": header.text("yourReference", 35),
    "Sell-to Customer No.": header.code("customerNo", 20),
    "Currency Code": header.code("currencyCode", 10),
    "Salesperson Code": header.code("salespersonCode", 20),
    ...address("Ship-to", "shipTo"),
    ...address("Bill-to", "billTo"),
    "Last Shipment Date": header.computed(lastShipmentDate),
    "Invoice Discount Amount": header.computed((row, company) =>
      sumMoney(linesOf(company, row).map(({ invoiceDiscountAmount }) => invoiceDiscountAmount)),
    ),
    "Shipping Agent Code": header.code("shippingAgentCode", 10),
    "Payment Terms Code": header.code("paymentTermsCode", 10),
    "Shipment Method Code": header.code("shipmentMethodCode", 10),
    "Requested Delivery Date": header.date("requestedDeliveryDate"),
    "Payment Discount %": header.number("paymentDiscountPercent"),
    "Work Description": header.blob("workDescription"),
  },
});

/** Table 37, lines of orders. */
export const salesOrderLines = defineLocal<SalesLine>({
  number: COUPLED_TABLES.salesLine,
  name: "Sales Line",
  rows: (company) => [...company.salesLines.values()].flat().filter(({ documentType }) => documentType === "Order"),
  key: ({ documentNo, lineNo }) => `${documentNo},${lineNo}`,
  put: putLine,
  fields: {
    "Document Type": line.text("documentType", 20),
    "Document No.": line.code("documentNo", 20),
    "Line No.": line.number("lineNo"),
    Type: line.text("type", 20),
    "No.": line.code("no", 20),
    Description: line.text("description", 100),
    Quantity: line.number("quantity"),
    "Quantity Shipped": line.number("quantityShipped"),
    "Unit of Measure Code": line.code("unitCode", 10),
    "Unit Price": line.number("unitPrice"),
    "Currency Code": line.computed((row, company) => headerOf(company, row)?.currencyCode ?? ""),
    "Line Discount Amount": line.number("lineDiscountAmount"),
    Amount: line.computed(amountOf),
    "Amount Including VAT": line.computed(amountIncludingVat),
    "Requested Delivery Date": line.date("requestedDeliveryDate"),
  },
});

function lastShipmentDate({ no }: SalesHeader, company: Company): string {
  return [...company.postedShipments.values()].filter(({ orderNo }) => orderNo === no).at(-1)?.postingDate ?? "";
}
