import Big from "big.js";

import type { Company } from "./company";
import { outstandingSales } from "./figures";
import { roundMoney, times, toLcy } from "./money";
import { roundQuantity } from "./roundQuantity";
import type { SalesLine } from "./rows";
import { headerOf } from "./salesDocumentStore";

/** Table 37, Line Amount: before the invoice discount; with VAT only where prices include it. */
export function lineAmount(line: SalesLine): number {
  return roundMoney(roundMoney(times(line.quantity, line.unitPrice)) - line.lineDiscountAmount);
}

/** Table 37, Amount: after all discounts, without VAT. */
export function amountOf(line: SalesLine): number {
  const amount = roundMoney(lineAmount(line) - line.invoiceDiscountAmount);
  return line.pricesIncludingVat === true ? roundMoney(new Big(amount).div(1 + line.vatPercent / 100)) : amount;
}

/** Table 37, Amount Including VAT. */
export function amountIncludingVat(line: SalesLine): number {
  if (line.pricesIncludingVat === true) {
    return roundMoney(lineAmount(line) - line.invoiceDiscountAmount);
  }
  return roundMoney(amountOf(line) + (line.vatAmount ?? roundMoney(times(amountOf(line), line.vatPercent).div(100))));
}

/** The part of a line's amount that belongs to a part of its quantity. */
export function share(amount: number, quantity: number, wholeQuantity: number): number {
  return wholeQuantity === 0 ? 0 : roundMoney(times(amount, quantity).div(wholeQuantity));
}

/** In the line's unit. */
export function shippedNotInvoicedQuantity(line: SalesLine): number {
  return roundQuantity(line.quantityShipped - line.quantityInvoiced);
}

/** Table 37, Outstanding Amount (LCY): including VAT, of what is not shipped. */
export function outstandingAmountLcy(company: Company, line: SalesLine): number {
  return toLcy(
    company,
    share(amountIncludingVat(line), outstandingSales(line), line.quantity),
    currencyOf(company, line),
  );
}

/** Table 37, Shipped Not Invoiced (LCY): including VAT. */
export function shippedNotInvoicedAmountLcy(company: Company, line: SalesLine): number {
  return toLcy(
    company,
    share(amountIncludingVat(line), shippedNotInvoicedQuantity(line), line.quantity),
    currencyOf(company, line),
  );
}

function currencyOf(company: Company, line: SalesLine): string {
  return headerOf(company, line)?.currencyCode ?? "";
}
