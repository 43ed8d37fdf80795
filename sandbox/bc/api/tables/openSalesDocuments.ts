import type { Company } from "../../ledger/company";
import { append } from "../../ledger/company";
import { amountIncludingVat, amountOf, lineAmount } from "../../ledger/lineAmounts";
import { sumMoney } from "../../ledger/money";
import type { SalesLine } from "../../ledger/rows";
import { documentKey } from "../../ledger/salesDocumentStore";
import type { SalesHeader } from "../../ledger/salesDocuments";
import { NO_ID } from "../../tables/systemId";
import { byKey } from "../../tables/table";
import type { ApiDocument, ApiDocuments, ApiLine } from "./apiDocument";
import { BLANK } from "./apiDocument";

/** Sales orders: released ones are Open in the API, open ones Draft. */
export const salesOrders: ApiDocuments = (company) =>
  documentsOf(company, "Order", (header) => (header.status === "Released" ? "Open" : "Draft"));

/** Sales quotes. Sent and accepted, which only people in BC make them, do not occur here. */
export const salesQuotes: ApiDocuments = (company) => documentsOf(company, "Quote", () => "Draft");

/** Sales invoices that are not posted yet. */
export const draftInvoices: ApiDocuments = (company) => documentsOf(company, "Invoice", () => "Draft");

function documentsOf(
  company: Company,
  documentType: SalesHeader["documentType"],
  statusOf: (header: SalesHeader) => string,
): readonly ApiDocument[] {
  const lines = new Map<string, SalesLine[]>();
  for (const line of [...company.salesLines.values()].flat()) {
    append(lines, documentKey({ documentType: line.documentType, no: line.documentNo }), line);
  }
  return [...company.salesHeaders.values()]
    .filter((header) => header.documentType === documentType)
    .sort((a, b) => byKey(a.no, b.no))
    .map((header) => toDocument(header, lines.get(documentKey(header)) ?? [], statusOf(header)));
}

function toDocument(header: SalesHeader, rows: readonly SalesLine[], status: string): ApiDocument {
  const lines = [...rows].sort((a, b) => a.lineNo - b.lineNo).map((row) => toLine(header, row));
  const amount = sumMoney(lines.map((line) => line.amount));
  const including = sumMoney(lines.map((line) => line.amountIncludingVat));
  return {
    ...BLANK,
    id: header.systemId,
    no: header.no,
    externalDocumentNo: header.externalDocumentNo,
    yourReference: header.yourReference,
    documentDate: header.orderDate,
    postingDate: header.orderDate,
    requestedDeliveryDate: header.requestedDeliveryDate,
    validUntil: header.quoteValidUntil,
    customerNo: header.customerNo,
    billToCustomerNo: header.billToCustomerNo,
    billTo: header.billTo,
    shipTo: header.shipTo,
    currencyCode: header.currencyCode,
    paymentTermsCode: header.paymentTermsCode,
    orderId: NO_ID,
    orderNo: "",
    invoiceDiscountAmount: sumMoney(lines.map((line) => line.invoiceDiscountAmount)),
    amount,
    amountIncludingVat: including,
    remainingAmount: including,
    isCompletelyShipped:
      rows.length > 0 && rows.every((row) => row.type === " " || row.quantityShipped >= row.quantity),
    status,
    modifiedAt: header.modifiedAt,
    rowVersion: Math.max(header.rowVersion, ...rows.map((row) => row.rowVersion)),
    lines,
  };
}

function toLine(header: SalesHeader, row: SalesLine): ApiLine {
  return {
    id: row.systemId,
    documentId: header.systemId,
    documentNo: header.no,
    lineNo: row.lineNo,
    type: row.type,
    no: row.no,
    variantCode: row.variantCode,
    description: row.description,
    locationCode: row.locationCode,
    unitCode: row.unitCode,
    quantity: row.quantity,
    unitPrice: row.unitPrice,
    lineDiscountAmount: row.lineDiscountAmount,
    invoiceDiscountAmount: row.invoiceDiscountAmount,
    vatPercent: row.vatPercent,
    lineAmount: lineAmount(row),
    amount: amountOf(row),
    amountIncludingVat: amountIncludingVat(row),
    date: row.shipmentDate,
    quantityShipped: row.quantityShipped,
    quantityInvoiced: row.quantityInvoiced,
    rowVersion: row.rowVersion,
  };
}
