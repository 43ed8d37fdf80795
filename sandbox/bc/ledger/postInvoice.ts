import { randomUUID } from "node:crypto";

import type { Company } from "./company";
import { amountIncludingVat, amountOf, share } from "./lineAmounts";
import { sumMoney, toLcy } from "./money";
import { nextDocumentNo } from "./numberSeries";
import { postCustomerEntry } from "./postCustomerEntry";
import { noteEvent } from "./releaseSalesDocument";
import { roundQuantity } from "./roundQuantity";
import type { SalesLine } from "./rows";
import type { PostedInvoice, PostedInvoiceLine, SalesHeader } from "./salesDocuments";
import { linesOf, putLine } from "./salesDocumentStore";

const DAY_MS = 86_400_000;

/**
 * Posts an invoice for quantities of lines that are shipped: table 112, the customer's ledger entry, the lines' quantity invoiced.
 * @param parts.quantities line number → quantity in the line's unit.
 */
export function postInvoice(
  company: Company,
  header: SalesHeader,
  parts: { readonly quantities: ReadonlyMap<number, number>; readonly now: Date },
): PostedInvoice {
  const { quantities, now } = parts;
  const today = now.toISOString().slice(0, 10);
  const lines = linesOf(company, header).flatMap((line) => {
    const quantity = quantities.get(line.lineNo);
    return quantity === undefined ? [] : [{ line, quantity }];
  });
  const invoice: PostedInvoice = {
    no: nextDocumentNo(company, "postedInvoice"),
    orderNo: header.documentType === "Order" ? header.no : "",
    customerNo: header.customerNo,
    billToCustomerNo: header.billToCustomerNo,
    postingDate: today,
    dueDate: addDays(today, company.paymentTerms.get(header.paymentTermsCode)?.dueDays ?? 0),
    yourReference: header.yourReference,
    externalDocumentNo: header.externalDocumentNo,
    workDescription: header.workDescription,
    currencyCode: header.currencyCode,
    paymentTermsCode: header.paymentTermsCode,
    shippingAgentCode: header.shippingAgentCode,
    billTo: header.billTo,
    shipTo: header.shipTo,
    shipmentDate: lastShipmentDate(company, header) ?? today,
    lines: lines.map(({ line, quantity }) => toInvoiceLine(line, quantity)),
    cancelledBy: "",
    systemId: randomUUID(),
    modifiedAt: now.toISOString(),
  };
  company.postedInvoices.set(invoice.no, invoice);
  for (const { line, quantity } of lines) {
    putLine(company, { ...line, quantityInvoiced: roundQuantity(line.quantityInvoiced + quantity) }, now);
  }
  postCustomerEntry(company, {
    customerNo: invoice.billToCustomerNo,
    sellToCustomerNo: invoice.customerNo,
    documentType: "Invoice",
    documentNo: invoice.no,
    externalDocumentNo: invoice.externalDocumentNo,
    dueDate: invoice.dueDate,
    currencyCode: invoice.currencyCode,
    amount: invoiceTotals(invoice).amountIncludingVat,
    salesLcy: toLcy(company, invoiceTotals(invoice).amount, invoice.currencyCode),
    now,
  });
  noteEvent(company, header, { event: "InvoiceCreated", now });
  return invoice;
}

function lastShipmentDate(company: Company, header: SalesHeader): string | undefined {
  const shipments =
    header.documentType === "Order"
      ? [...company.postedShipments.values()].filter(({ orderNo }) => orderNo === header.no)
      : [];
  return shipments.at(-1)?.postingDate;
}

/** Sums of an invoice's lines, in its currency. */
export function invoiceTotals({ lines }: Pick<PostedInvoice, "lines">): {
  readonly amount: number;
  readonly amountIncludingVat: number;
  readonly invoiceDiscount: number;
  readonly lineDiscount: number;
} {
  return {
    amount: sumMoney(lines.map(({ amount }) => amount)),
    amountIncludingVat: sumMoney(lines.map((line) => line.amountIncludingVat)),
    invoiceDiscount: sumMoney(lines.map(({ invoiceDiscountAmount }) => invoiceDiscountAmount)),
    lineDiscount: sumMoney(lines.map(({ lineDiscountAmount }) => lineDiscountAmount)),
  };
}

/** Amounts up to the quantity invoiced now less those invoiced before, so that all invoices of a line add up to the line. */
function toInvoiceLine(line: SalesLine, quantity: number): PostedInvoiceLine {
  const part = (whole: number): number =>
    sumMoney([
      share(whole, roundQuantity(line.quantityInvoiced + quantity), line.quantity),
      -share(whole, line.quantityInvoiced, line.quantity),
    ]);
  const { lineNo, type, no, description, unitCode, quantityPerUnit, locationCode, unitPrice, vatPercent } = line;
  return {
    lineNo,
    type,
    no,
    description,
    quantity,
    unitCode,
    quantityPerUnit,
    locationCode,
    unitPrice,
    vatPercent,
    lineDiscountAmount: part(line.lineDiscountAmount),
    invoiceDiscountAmount: part(line.invoiceDiscountAmount),
    amount: part(amountOf(line)),
    amountIncludingVat: part(amountIncludingVat(line)),
  };
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
