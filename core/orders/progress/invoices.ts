import { InvoiceStatecode, InvoiceStatuscode } from "../../tables/Invoice.generated";
import { instant } from "./step";
import type { Step } from "./step";

/** An invoice that Business Central has posted for an order and coupled. */
export interface Invoice {
  readonly number: string;
  readonly statecode: number | null;
  readonly statuscode: number | null;
  readonly createdOn: Date | null;
  /** When Business Central last wrote it, which for a paid one is when it learnt of the payment. */
  readonly modifiedOn: Date | null;
}

/** Those that still stand; a cancelled invoice was credited. */
export function standing(invoices: readonly Invoice[]): readonly Invoice[] {
  return invoices.filter(({ statecode }) => statecode !== InvoiceStatecode.Canceled);
}

/** Those that nobody has to pay any more. */
export function credited(invoices: readonly Invoice[]): readonly Invoice[] {
  return invoices.filter(({ statecode }) => statecode === InvoiceStatecode.Canceled);
}

/**
 * How far an order's invoices are paid. Partly paid invoices have the state Paid and the status Partial.
 * @param isFullyInvoiced no further invoice is to come
 */
export function paidStep(invoices: readonly Invoice[], isFullyInvoiced: boolean): Step {
  const counted = standing(invoices);
  const isPaid = (invoice: Invoice) =>
    invoice.statecode === InvoiceStatecode.Paid && invoice.statuscode !== InvoiceStatuscode.Partial;
  if (counted.length > 0 && isFullyInvoiced && counted.every(isPaid)) {
    return { id: "paid", state: "done", on: instant(latest(counted.map(({ modifiedOn }) => modifiedOn))) };
  }
  const isAnyPaid = counted.some(({ statecode }) => statecode === InvoiceStatecode.Paid);
  return { id: "paid", state: isAnyPaid ? "partly" : "open", on: null };
}

export function latest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
}
