import { randomUUID } from "node:crypto";

import type { Refused } from "./businessRules";
import { doesNotExist, refuse } from "./businessRules";
import { baseQuantity } from "./baseQuantity";
import type { Company } from "./company";
import { entryOfInvoice, originalAmount, remainingAmount } from "./customerFigures";
import { share } from "./lineAmounts";
import { roundMoney, toLcy } from "./money";
import { nextDocumentNo } from "./numberSeries";
import { applyToInvoice, postCustomerEntry } from "./postCustomerEntry";
import { invoiceTotals } from "./postInvoice";
import { postSale } from "./postShipment";
import type { PostedCreditMemo } from "./salesDocuments";

export type Settled =
  | {
      readonly ok: true;
      readonly documentNo: string;
      /** What is left to pay, in the invoice's currency. */ readonly remaining: number;
    }
  | Refused;

/** Registers a customer's payment and applies it to one invoice. @param parts.amount in the invoice's currency; without it, all that is left. */
export function payInvoice(
  company: Company,
  invoiceNo: string,
  parts: { readonly amount?: number; readonly now: Date },
): Settled {
  const entry = entryOfInvoice(company, invoiceNo);
  if (entry === undefined) {
    return refuse(doesNotExist("Sales Invoice Header", `No.='${invoiceNo}'`));
  }
  const left = remainingAmount(company, entry.entryNo).amount;
  const amount = roundMoney(parts.amount ?? left);
  if (left === 0) {
    return refuse(`Posted sales invoice ${invoiceNo} is settled already.`);
  }
  if (!(amount > 0) || amount > left) {
    return refuse(
      `A payment of ${invoiceNo} is above zero and at most ${left}, which is left to pay; it is ${parts.amount ?? amount}. The local Business Central takes no overpayment.`,
    );
  }
  const { customerNo, sellToCustomerNo, currencyCode } = entry;
  const documentNo = nextDocumentNo(company, "payment");
  const payment = postCustomerEntry(company, {
    customerNo,
    sellToCustomerNo,
    currencyCode,
    documentType: "Payment",
    documentNo,
    externalDocumentNo: "",
    dueDate: parts.now.toISOString().slice(0, 10),
    amount: -amount,
    salesLcy: 0,
    now: parts.now,
  });
  applyToInvoice(company, entry, { by: payment, amount, now: parts.now });
  return { ok: true, documentNo, remaining: remainingAmount(company, entry.entryNo).amount };
}

/** BC's action Cancel on a posted invoice: a corrective credit memo for the whole of it, and the goods come back. */
export function cancelInvoice(company: Company, invoiceNo: string, now: Date): Settled {
  const invoice = company.postedInvoices.get(invoiceNo);
  const entry = entryOfInvoice(company, invoiceNo);
  if (invoice === undefined || entry === undefined) {
    return refuse(doesNotExist("Sales Invoice Header", `No.='${invoiceNo}'`));
  }
  if (invoice.cancelledBy !== "") {
    return refuse("You cannot cancel this posted sales invoice because it has already been cancelled.");
  }
  if (remainingAmount(company, entry.entryNo).amount !== originalAmount(company, entry.entryNo)) {
    return refuse(
      "You cannot cancel this posted sales invoice because it is fully or partially paid. To reverse a paid sales invoice, you must manually create a sales credit memo.",
    );
  }
  const { amount, amountIncludingVat } = invoiceTotals(invoice);
  const { customerNo, billToCustomerNo, currencyCode } = invoice;
  const memo: PostedCreditMemo = {
    no: nextDocumentNo(company, "creditMemo"),
    appliesToInvoiceNo: invoiceNo,
    customerNo,
    billToCustomerNo,
    currencyCode,
    amount,
    amountIncludingVat,
    postingDate: now.toISOString().slice(0, 10),
    systemId: randomUUID(),
  };
  company.postedCreditMemos.set(memo.no, memo);
  const credit = postCustomerEntry(company, {
    customerNo: billToCustomerNo,
    sellToCustomerNo: customerNo,
    currencyCode,
    documentType: "Credit Memo",
    documentNo: memo.no,
    externalDocumentNo: "",
    dueDate: memo.postingDate,
    amount: -amountIncludingVat,
    salesLcy: -toLcy(company, amount, currencyCode),
    now,
  });
  applyToInvoice(company, entry, { by: credit, amount: amountIncludingVat, now });
  for (const line of invoice.lines.filter(({ type }) => type === "Item")) {
    postSale(company, {
      itemNo: line.no,
      locationCode: line.locationCode,
      documentNo: memo.no,
      quantity: baseQuantity(company, line),
      now,
    });
  }
  company.postedInvoices.set(invoiceNo, { ...invoice, cancelledBy: memo.no, modifiedAt: now.toISOString() });
  return { ok: true, documentNo: memo.no, remaining: 0 };
}

/**
 * A credit memo that a person makes by hand and applies to an invoice, for goods that stay: the invoice is settled, not cancelled.
 * @param parts.amount including VAT, in the invoice's currency; without it, all that is left to pay.
 */
export function creditInvoice(
  company: Company,
  invoiceNo: string,
  parts: { readonly amount?: number; readonly now: Date },
): Settled {
  const invoice = company.postedInvoices.get(invoiceNo);
  const entry = entryOfInvoice(company, invoiceNo);
  if (invoice === undefined || entry === undefined) {
    return refuse(doesNotExist("Sales Invoice Header", `No.='${invoiceNo}'`));
  }
  const left = remainingAmount(company, entry.entryNo).amount;
  const credited = roundMoney(parts.amount ?? left);
  if (!(credited > 0) || credited > left) {
    return refuse(`A credit memo for ${invoiceNo} is above zero and at most ${left}, which is left to pay.`);
  }
  const totals = invoiceTotals(invoice);
  const amount = share(totals.amount, credited, totals.amountIncludingVat);
  const { customerNo, billToCustomerNo, currencyCode } = invoice;
  const memo: PostedCreditMemo = {
    no: nextDocumentNo(company, "creditMemo"),
    appliesToInvoiceNo: invoiceNo,
    customerNo,
    billToCustomerNo,
    currencyCode,
    amount,
    amountIncludingVat: credited,
    postingDate: parts.now.toISOString().slice(0, 10),
    systemId: randomUUID(),
  };
  company.postedCreditMemos.set(memo.no, memo);
  const credit = postCustomerEntry(company, {
    customerNo: billToCustomerNo,
    sellToCustomerNo: customerNo,
    currencyCode,
    documentType: "Credit Memo",
    documentNo: memo.no,
    externalDocumentNo: "",
    dueDate: memo.postingDate,
    amount: -credited,
    salesLcy: -toLcy(company, amount, currencyCode),
    now: parts.now,
  });
  applyToInvoice(company, entry, { by: credit, amount: credited, now: parts.now });
  return { ok: true, documentNo: memo.no, remaining: remainingAmount(company, entry.entryNo).amount };
}
