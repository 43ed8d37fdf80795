import type { Company } from "./company";
import type { CustomerLedgerEntry } from "./customerEntries";
import { outstandingAmountLcy, shippedNotInvoicedAmountLcy } from "./lineAmounts";
import { sumMoney } from "./money";
import type { DocumentType, SalesLine } from "./rows";
import { headerOf } from "./salesDocumentStore";

/** A customer's figures in the company's currency, all computed now from entries and lines. There is no service management here: no service figures. */
export interface CustomerFigures {
  readonly balance: number;
  readonly outstandingOrders: number;
  readonly shippedNotInvoiced: number;
  readonly outstandingInvoices: number;
  readonly total: number;
  readonly overdue: number;
  readonly salesThisYear: number;
}

/**
 * Table 18's FlowFields and its functions GetTotalAmountLCY, CalcOverdueBalance and GetSalesLCY.
 * @param today ISO date: what was due before it is overdue, and its calendar year is the fiscal year.
 */
export function customerFigures(company: Company, customerNo: string, today: string): CustomerFigures {
  const orders = linesBilledTo(company, customerNo, "Order");
  const balance = balanceLcy(company, customerNo);
  const outstandingOrders = sumMoney(orders.map((line) => outstandingAmountLcy(company, line)));
  const shippedNotInvoiced = sumMoney(orders.map((line) => shippedNotInvoicedAmountLcy(company, line)));
  const outstandingInvoices = sumMoney(
    linesBilledTo(company, customerNo, "Invoice").map((line) => outstandingAmountLcy(company, line)),
  );
  return {
    balance,
    outstandingOrders,
    shippedNotInvoiced,
    outstandingInvoices,
    // Prepayments, return receipts and invoices that bill shipments of orders, which BC subtracts, do not occur here.
    total: sumMoney([balance, outstandingOrders, shippedNotInvoiced, outstandingInvoices]),
    overdue: overdueLcy(company, customerNo, today),
    salesThisYear: salesLcy(company, customerNo, {
      from: `${today.slice(0, 4)}-01-01`,
      to: `${today.slice(0, 4)}-12-31`,
    }),
  };
}

/** Table 18, Balance (LCY). */
export function balanceLcy(company: Company, customerNo: string): number {
  return sumMoney(
    company.detailedCustomerEntries
      .filter((entry) => entry.customerNo === customerNo)
      .map(({ amountLcy }) => amountLcy),
  );
}

/** Table 18, Sales (LCY) under a date filter: without VAT. */
export function salesLcy(
  company: Company,
  customerNo: string,
  { from, to }: { readonly from: string; readonly to: string },
): number {
  return sumMoney(
    entriesOf(company, customerNo)
      .filter(({ postingDate }) => postingDate >= from && postingDate <= to)
      .map((entry) => entry.salesLcy),
  );
}

function overdueLcy(company: Company, customerNo: string, today: string): number {
  return sumMoney(
    entriesOf(company, customerNo)
      .filter(({ dueDate, entryNo }) => dueDate < today && remainingAmount(company, entryNo).amount !== 0)
      .map(({ entryNo }) => remainingAmount(company, entryNo).amountLcy),
  );
}

/** Table 21, Remaining Amount and Remaining Amt. (LCY). An entry is open while its remaining amount is not zero. */
export function remainingAmount(
  company: Company,
  entryNo: number,
): { readonly amount: number; readonly amountLcy: number } {
  const details = company.detailedCustomerEntries.filter((entry) => entry.customerEntryNo === entryNo);
  return {
    amount: sumMoney(details.map(({ amount }) => amount)),
    amountLcy: sumMoney(details.map(({ amountLcy }) => amountLcy)),
  };
}

/** Table 21, Amount: what the entry was posted with. */
export function originalAmount(company: Company, entryNo: number): number {
  return sumMoney(
    company.detailedCustomerEntries
      .filter((entry) => entry.customerEntryNo === entryNo && entry.entryType === "Initial Entry")
      .map(({ amount }) => amount),
  );
}

/** A customer's ledger entries, in the order of posting. */
export function entriesOf(company: Company, customerNo: string): readonly CustomerLedgerEntry[] {
  return company.customerEntries.filter((entry) => entry.customerNo === customerNo);
}

/** The ledger entry that an invoice was posted with. */
export function entryOfInvoice(company: Company, invoiceNo: string): CustomerLedgerEntry | undefined {
  return company.customerEntries.find((entry) => entry.documentType === "Invoice" && entry.documentNo === invoiceNo);
}

function linesBilledTo(company: Company, customerNo: string, documentType: DocumentType): readonly SalesLine[] {
  return [...company.salesLines.values()]
    .flat()
    .filter(
      (line) =>
        line.documentType === documentType &&
        (headerOf(company, line)?.billToCustomerNo ?? line.customerNo) === customerNo,
    );
}
