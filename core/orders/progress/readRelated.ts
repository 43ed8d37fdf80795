import { WAITS } from "../../documents/submittedOrder";
import type { SalesOutcome, SalesReader, WireRow } from "../../ports";
import { InvoiceFields, InvoiceTable } from "../../tables/Invoice.generated";
import { SalesOrderFields, SalesOrderTable } from "../../tables/SalesOrder.generated";
import { instantOf, numberOf, textOf } from "../../values/wireValue";
import { invoiceState } from "./invoices";
import type { Invoice } from "./invoices";
import { LATE_AFTER_MS } from "./waiting";

/** The invoices that Business Central has posted for an order; those that this user may not see count as none. */
export async function readInvoices(sales: SalesReader, orderId: string): Promise<readonly Invoice[]> {
  const rows = await sales.rows(InvoiceTable, {
    select: [
      InvoiceFields.invoicenumber,
      InvoiceFields.name,
      InvoiceFields.statecode,
      InvoiceFields.statuscode,
      InvoiceFields.createdon,
      InvoiceFields.modifiedon,
    ],
    filter: `${InvoiceFields._salesorderid_value} eq ${orderId}`,
  });
  return valueOf(rows).map((row) => ({
    number: textOf(row[InvoiceFields.invoicenumber]) ?? textOf(row[InvoiceFields.name]) ?? "",
    state: invoiceState(numberOf(row[InvoiceFields.statecode]), numberOf(row[InvoiceFields.statuscode])),
    createdOn: instantOf(row[InvoiceFields.createdon]),
    modifiedOn: instantOf(row[InvoiceFields.modifiedon]),
  }));
}

/** Whether another order has waited for Business Central as long as one that is late; null where it cannot be told. */
export async function readOthersWaiting(sales: SalesReader, orderId: string, now: Date): Promise<boolean | null> {
  const rows = await sales.rows(SalesOrderTable, {
    select: [SalesOrderFields.salesorderid],
    filter: `${waitsTooLong(now)} and ${SalesOrderFields.salesorderid} ne ${orderId}`,
    top: 1,
  });
  return rows.ok ? rows.value.length > 0 : null;
}

/** Orders that Business Central has neither taken nor returned for so long that something is wrong, as a filter. */
export function waitsTooLong(now: Date): string {
  const before = new Date(now.getTime() - LATE_AFTER_MS).toISOString();
  return `${WAITS} and ${SalesOrderFields.modifiedon} lt ${before}`;
}

function valueOf(outcome: SalesOutcome<readonly WireRow[]>): readonly WireRow[] {
  return outcome.ok ? outcome.value : [];
}
