import type { Company } from "../../ledger/company";
import { entryOfInvoice, remainingAmount } from "../../ledger/customerFigures";
import { roundMoney, sumMoney } from "../../ledger/money";
import { documentKey } from "../../ledger/salesDocumentStore";
import type {
  PostedCreditMemo,
  PostedInvoice,
  PostedInvoiceLine,
  PostedShipment,
  PostedShipmentLine,
} from "../../ledger/salesDocuments";
import { NO_ID, systemIdOf } from "../../tables/systemId";
import { byKey } from "../../tables/table";
import type { ApiDocument, ApiDocuments, ApiLine } from "./apiDocument";
import { BLANK } from "./apiDocument";
import { draftInvoices } from "./openSalesDocuments";

const SHIPMENT_LINE = 111;
const INVOICE_LINE = 113;

/** Posted invoices and those not posted yet. */
export const salesInvoices: ApiDocuments = (company) =>
  [
    ...draftInvoices(company),
    ...[...company.postedInvoices.values()].map((invoice) => toInvoice(company, invoice)),
  ].sort((a, b) => byKey(a.no, b.no));

/** Posted shipments. */
export const salesShipments: ApiDocuments = (company) =>
  [...company.postedShipments.values()]
    .sort((a, b) => byKey(a.no, b.no))
    .map((shipment) => toShipment(company, shipment));

/** Posted credit memos; each is one that is applied to an invoice (table 5507, status by codeunit 5508). */
export const salesCreditMemos: ApiDocuments = (company) =>
  [...company.postedCreditMemos.values()].sort((a, b) => byKey(a.no, b.no)).flatMap((memo) => toMemo(company, memo));

function toMemo(company: Company, memo: PostedCreditMemo): readonly ApiDocument[] {
  const invoice = company.postedInvoices.get(memo.appliesToInvoiceNo);
  if (invoice === undefined) {
    return [];
  }
  return [
    {
      ...BLANK,
      ...commonOf(company, invoice),
      id: memo.systemId,
      no: memo.no,
      externalDocumentNo: "",
      yourReference: "",
      documentDate: memo.postingDate,
      postingDate: memo.postingDate,
      dueDate: memo.postingDate,
      orderId: NO_ID,
      orderNo: "",
      paymentTermsCode: "",
      invoiceDiscountAmount: 0,
      amount: memo.amount,
      amountIncludingVat: memo.amountIncludingVat,
      remainingAmount: 0,
      isCompletelyShipped: true,
      status: invoice.cancelledBy === memo.no ? "Corrective" : "Paid",
      appliesToId: invoice.systemId,
      appliesToNo: invoice.no,
      rowVersion: Date.parse(memo.postingDate),
      lines: [],
    },
  ];
}

function toInvoice(company: Company, invoice: PostedInvoice): ApiDocument {
  const entry = entryOfInvoice(company, invoice.no);
  const remaining = entry === undefined ? 0 : remainingAmount(company, entry.entryNo).amount;
  const lines = invoice.lines.map((line) => toInvoiceLine(invoice, line));
  return {
    ...BLANK,
    ...commonOf(company, invoice),
    dueDate: invoice.dueDate,
    paymentTermsCode: "",
    invoiceDiscountAmount: sumMoney(lines.map((line) => line.invoiceDiscountAmount)),
    amount: sumMoney(lines.map((line) => line.amount)),
    amountIncludingVat: sumMoney(lines.map((line) => line.amountIncludingVat)),
    remainingAmount: remaining,
    isCompletelyShipped: true,
    status: invoice.cancelledBy !== "" ? "Canceled" : remaining === 0 ? "Paid" : "Open",
    rowVersion: Date.parse(invoice.modifiedAt) + Math.round(remaining * 100) + invoice.cancelledBy.length,
    lines,
  };
}

function toShipment(company: Company, shipment: PostedShipment): ApiDocument {
  return {
    ...BLANK,
    ...commonOf(company, shipment),
    paymentTermsCode: "",
    invoiceDiscountAmount: 0,
    amount: 0,
    amountIncludingVat: 0,
    remainingAmount: 0,
    isCompletelyShipped: true,
    status: "",
    rowVersion: Date.parse(shipment.modifiedAt),
    lines: shipment.lines.map((line) => toShipmentLine(shipment, line)),
  };
}

function commonOf(company: Company, posted: PostedInvoice | PostedShipment) {
  return {
    id: posted.systemId,
    no: posted.no,
    externalDocumentNo: posted.externalDocumentNo,
    yourReference: posted.yourReference,
    documentDate: posted.postingDate,
    postingDate: posted.postingDate,
    customerNo: posted.customerNo,
    billToCustomerNo: posted.billToCustomerNo,
    billTo: posted.billTo,
    shipTo: posted.shipTo,
    currencyCode: posted.currencyCode,
    orderId: company.salesHeaders.get(documentKey({ documentType: "Order", no: posted.orderNo }))?.systemId ?? NO_ID,
    orderNo: posted.orderNo,
    modifiedAt: posted.modifiedAt,
  } as const;
}

function toInvoiceLine(invoice: PostedInvoice, line: PostedInvoiceLine): ApiLine {
  return {
    ...line,
    id: systemIdOf(INVOICE_LINE, invoice.no, line.lineNo),
    documentId: invoice.systemId,
    documentNo: invoice.no,
    variantCode: "",
    lineAmount: roundMoney(line.amount + line.invoiceDiscountAmount),
    date: invoice.shipmentDate,
    quantityShipped: line.quantity,
    quantityInvoiced: line.quantity,
    rowVersion: line.lineNo,
  };
}

function toShipmentLine(shipment: PostedShipment, line: PostedShipmentLine): ApiLine {
  return {
    ...line,
    id: systemIdOf(SHIPMENT_LINE, shipment.no, line.lineNo),
    documentId: shipment.systemId,
    documentNo: shipment.no,
    variantCode: "",
    lineDiscountAmount: 0,
    invoiceDiscountAmount: 0,
    vatPercent: 0,
    lineAmount: 0,
    amount: 0,
    amountIncludingVat: 0,
    date: shipment.postingDate,
    quantityShipped: line.quantity,
    quantityInvoiced: 0,
    rowVersion: line.lineNo,
  };
}
