import type { Company } from "./company";
import type { CustomerLedgerEntry, DetailedCustomerEntry } from "./customerEntries";
import { remainingAmount } from "./customerFigures";
import { toLcy } from "./money";
import { nextNumber } from "./numberSeries";

export interface CustomerPosting extends Omit<CustomerLedgerEntry, "entryNo" | "postingDate" | "modifiedAt"> {
  /** In the entry's currency; what the customer owes is above zero. */
  readonly amount: number;
  /** Its date in UTC becomes the posting date. */
  readonly now: Date;
}

/** Posts to a customer's ledger: an entry of table 21 and its initial entry of table 379. */
export function postCustomerEntry(company: Company, posting: CustomerPosting): CustomerLedgerEntry {
  const { amount, now, ...columns } = posting;
  const entry: CustomerLedgerEntry = {
    ...columns,
    entryNo: nextNumber(company, "customerEntry"),
    postingDate: now.toISOString().slice(0, 10),
    modifiedAt: now.toISOString(),
  };
  company.customerEntries.push(entry);
  addDetail(company, entry, {
    entryType: "Initial Entry",
    amount,
    amountLcy: toLcy(company, amount, entry.currencyCode),
    now,
  });
  return entry;
}

/**
 * Applies a payment or credit memo to an invoice: a detailed entry on both. What rounding leaves in the company's currency when the invoice
 * is settled is corrected, as BC does.
 * @param parts.amount above zero, in the invoice's currency.
 */
export function applyToInvoice(
  company: Company,
  invoice: CustomerLedgerEntry,
  parts: { readonly by: CustomerLedgerEntry; readonly amount: number; readonly now: Date },
): void {
  const { by, amount, now } = parts;
  const amountLcy = toLcy(company, amount, invoice.currencyCode);
  addDetail(company, invoice, { entryType: "Application", amount: -amount, amountLcy: -amountLcy, now });
  addDetail(company, by, { entryType: "Application", amount, amountLcy, now });
  for (const entry of [invoice, by]) {
    const left = remainingAmount(company, entry.entryNo);
    if (left.amount === 0 && left.amountLcy !== 0) {
      addDetail(company, entry, {
        entryType: "Correction of Remaining Amount",
        amount: 0,
        amountLcy: -left.amountLcy,
        now,
      });
    }
    touch(company, entry, now);
  }
}

function addDetail(
  company: Company,
  entry: CustomerLedgerEntry,
  detail: Pick<DetailedCustomerEntry, "entryType" | "amount" | "amountLcy"> & { readonly now: Date },
): void {
  const { now, ...amounts } = detail;
  company.detailedCustomerEntries.push({
    ...amounts,
    entryNo: nextNumber(company, "detailedCustomerEntry"),
    customerEntryNo: entry.entryNo,
    customerNo: entry.customerNo,
    postingDate: now.toISOString().slice(0, 10),
  });
}

function touch(company: Company, entry: CustomerLedgerEntry, now: Date): void {
  const at = company.customerEntries.findIndex(({ entryNo }) => entryNo === entry.entryNo);
  company.customerEntries[at] = { ...entry, modifiedAt: now.toISOString() };
}
