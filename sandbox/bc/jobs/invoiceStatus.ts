import type { SalesClient } from "../../client/salesClient";
import type { Company } from "../ledger/company";
import { entryOfInvoice, originalAmount, remainingAmount } from "../ledger/customerFigures";
import { COUPLED_TABLES } from "../ledger/rows";
import type { PostedInvoice } from "../ledger/salesDocuments";
import { couplingOfRecord } from "./couplings";
import { findRow, numberIn } from "./salesRows";

/** State and status pairs of an invoice in Sales, as BC writes them. */
const BILLED = { statecode: 0, statuscode: 4 } as const;
const COMPLETE = { statecode: 2, statuscode: 100_001 } as const;
const PARTIAL = { statecode: 2, statuscode: 100_002 } as const;
const CANCELED = { statecode: 3, statuscode: 100_003 } as const;

export interface InvoiceState {
  readonly statecode: number;
  readonly statuscode: number;
}

/** Codeunit 5342: what a posted invoice is in Sales. */
export function invoiceState(company: Company, invoice: PostedInvoice): InvoiceState {
  if (invoice.cancelledBy !== "") {
    return CANCELED;
  }
  const entry = entryOfInvoice(company, invoice.no);
  const remaining = entry === undefined ? 0 : remainingAmount(company, entry.entryNo).amount;
  if (remaining === 0) {
    return COMPLETE;
  }
  return entry !== undefined && remaining !== originalAmount(company, entry.entryNo) ? PARTIAL : BILLED;
}

/** Writes the state of an invoice if it differs; one that is not active is made active first. @returns whether something was written. */
export async function writeInvoiceState(sales: SalesClient, invoiceId: string, state: InvoiceState): Promise<boolean> {
  const row = await findRow(sales, `invoices(${invoiceId})?$select=statecode,statuscode`);
  if (
    row === null ||
    (numberIn(row, "statecode") === state.statecode && numberIn(row, "statuscode") === state.statuscode)
  ) {
    return false;
  }
  const isClosed = numberIn(row, "statecode") !== BILLED.statecode;
  if (isClosed) {
    await sales.update("invoices", invoiceId, BILLED);
  }
  if (!isClosed || state.statuscode !== BILLED.statuscode) {
    await sales.update("invoices", invoiceId, { ...state });
  }
  return true;
}

/**
 * Second half of codeunit 5350: the payment status of coupled invoices that detailed customer ledger entries have touched since the last time.
 * An invoice that Sales does not let write keeps the mark where it was, so that all are tried again.
 */
export async function updatePaymentStatus(company: Company, sales: SalesClient): Promise<readonly string[]> {
  const messages = ["Updated payment status of sales invoices."];
  const newest = company.detailedCustomerEntries.at(-1)?.entryNo ?? 0;
  const touched = new Set(
    company.detailedCustomerEntries
      .filter(({ entryNo }) => entryNo > company.integration.lastInvoiceEntryNo)
      .map(({ customerEntryNo }) => customerEntryNo),
  );
  let failed = false;
  for (const entry of company.customerEntries.filter(
    ({ entryNo, documentType }) => documentType === "Invoice" && touched.has(entryNo),
  )) {
    const invoice = company.postedInvoices.get(entry.documentNo);
    const coupling =
      invoice === undefined
        ? undefined
        : couplingOfRecord(company, invoice.systemId, COUPLED_TABLES.salesInvoiceHeader);
    if (invoice === undefined || coupling === undefined) {
      continue;
    }
    const state = invoiceState(company, invoice);
    try {
      if (await writeInvoiceState(sales, coupling.crmId, state)) {
        messages.push(`${invoice.no}: state ${state.statecode}, status ${state.statuscode}.`);
      }
    } catch (error) {
      failed = true;
      messages.push(`${invoice.no}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (!failed) {
    company.integration.lastInvoiceEntryNo = newest;
  }
  return messages;
}
