import { InvoiceStatecode, InvoiceStatuscode } from "../../tables/Invoice.generated";
import type { LiveInvoice } from "../live/liveOrder";
import { instant } from "./step";
import type { ProgressStep } from "./step";

/** `credited`: cancelled by a credit memo; nobody has to pay it any more. */
export type InvoiceState = "open" | "partly" | "paid" | "credited";

/** An invoice that Business Central has posted for an order. */
export interface Invoice {
  readonly number: string;
  readonly state: InvoiceState;
  readonly createdOn: Date | null;
  /** When Business Central last wrote it, which for a paid one is when it learnt of the payment. */
  readonly modifiedOn: Date | null;
}

/** Partly paid invoices have the state Paid and the status Partial. */
export function invoiceState(statecode: number | null, statuscode: number | null): InvoiceState {
  switch (statecode) {
    case InvoiceStatecode.Canceled:
      return "credited";
    case InvoiceStatecode.Paid:
      return statuscode === InvoiceStatuscode.Partial ? "partly" : "paid";
    default:
      return "open";
  }
}

/**
 * The invoices as Business Central has them now, which Sales learns of up to an hour later; what Sales knows of those it does not tell stays. The
 * API tells no part payment.
 */
export function asTold(invoices: readonly Invoice[], told: readonly LiveInvoice[]): readonly Invoice[] {
  return invoices.map((invoice) => {
    const state = told.find(({ number }) => number === invoice.number)?.state;
    return state === undefined || (state === "open" && invoice.state === "partly") ? invoice : { ...invoice, state };
  });
}

/** Those that still stand. */
export function standing(invoices: readonly Invoice[]): readonly Invoice[] {
  return invoices.filter(({ state }) => state !== "credited");
}

/** Those that nobody has to pay any more. */
export function credited(invoices: readonly Invoice[]): readonly Invoice[] {
  return invoices.filter(({ state }) => state === "credited");
}

/**
 * How far an order's invoices are paid.
 * @param isFullyInvoiced no further invoice is to come
 */
export function paidStep(invoices: readonly Invoice[], isFullyInvoiced: boolean): ProgressStep {
  const counted = standing(invoices);
  if (counted.length > 0 && isFullyInvoiced && counted.every(({ state }) => state === "paid")) {
    return { id: "paid", state: "done", on: instant(latest(counted.map(({ modifiedOn }) => modifiedOn))) };
  }
  const isAnyPaid = counted.some(({ state }) => state !== "open");
  return { id: "paid", state: isAnyPaid ? "partly" : "open", on: null };
}

export function latest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
}
