import type { Company } from "../bc/ledger/company";
import { createSalesDocument } from "../bc/ledger/createSalesDocument";
import { editCustomer } from "../bc/ledger/editCustomer";
import { roundMoney } from "../bc/ledger/money";
import { postSalesDocument } from "../bc/ledger/postSalesDocument";
import type { SalesHeader } from "../bc/ledger/salesDocuments";
import type { DocumentKey } from "../bc/ledger/salesDocumentStore";
import { documentKey, linesOf, putHeader, putLine } from "../bc/ledger/salesDocumentStore";
import type { DraftLine, SalesDraft } from "../bc/ledger/salesDraft";
import { plainDraft } from "../bc/ledger/salesDraft";
import { cancelInvoice, payInvoice } from "../bc/ledger/settleInvoice";
import { addDays } from "./addDays";
import history from "./customerHistory.json";

interface HistoryLine {
  readonly no?: string;
  readonly resource?: string;
  readonly unit?: string;
  readonly quantity: number;
}

interface HistoryInvoice {
  readonly customer: string;
  readonly daysAgo: number;
  readonly lines: readonly HistoryLine[];
  /** In the customer's currency, spread over the lines. */
  readonly discount?: number;
  /** Without amount: what is left. */
  readonly payments?: readonly { readonly daysAgo: number; readonly amount?: number }[];
  readonly cancelledDaysAgo?: number;
}

const invoices: readonly HistoryInvoice[] = history.invoices;

/** Posts what the demo's customers bought and paid before a day, and what is under way on it. @param today ISO date. */
export function addCustomerHistory(company: Company, today: string): void {
  const blocked = [...company.customers.values()].filter((customer) => customer.blocked !== " ");
  // Nobody is blocked from the start; a blocked customer's debts are older than the blocking.
  blocked.forEach(({ no }) => editCustomer(company, no, { blocked: " " }));
  const day = (daysAgo: number): Date => new Date(`${addDays(today, -daysAgo)}T09:00:00Z`);
  for (const invoice of invoices) {
    postHistory(company, invoice, day);
  }
  const lastOrder = company.numberSeries.get("order");
  for (const { no, customer, resource, quantity, shipped, daysAgo } of history.partlyShipped) {
    const header = create(
      company,
      { documentType: "Order", customerNo: customer, lines: [{ resource, quantity }] },
      day(daysAgo),
    );
    const renamed = renumber(company, header, { no, now: day(daysAgo) });
    post(company, renamed, {
      posting: { ships: true, invoices: false, quantities: new Map([[10_000, shipped]]) },
      now: day(daysAgo),
    });
  }
  // The demo's orders have numbers of their own; the first that a person makes begins the series.
  if (lastOrder === undefined) {
    company.numberSeries.delete("order");
  }
  for (const { customer, resource, quantity, daysAgo } of history.openInvoices) {
    create(company, { documentType: "Invoice", customerNo: customer, lines: [{ resource, quantity }] }, day(daysAgo));
  }
  blocked.forEach(({ no, blocked: kind }) => editCustomer(company, no, { blocked: kind }));
}

function postHistory(company: Company, invoice: HistoryInvoice, day: (daysAgo: number) => Date): void {
  const now = day(invoice.daysAgo);
  const header = create(
    company,
    { documentType: "Invoice", customerNo: invoice.customer, lines: invoice.lines, discount: invoice.discount ?? 0 },
    now,
  );
  // The goods left with the demo's item ledger entries; they must not leave twice.
  for (const line of linesOf(company, header)) {
    putLine(company, { ...line, quantityShipped: line.quantity }, now);
  }
  const posted = post(company, header, { posting: { ships: false, invoices: true }, now });
  for (const payment of invoice.payments ?? []) {
    must(
      payInvoice(company, posted, {
        ...(payment.amount !== undefined && { amount: payment.amount }),
        now: day(payment.daysAgo),
      }),
    );
  }
  if (invoice.cancelledDaysAgo !== undefined) {
    const isStock = (itemNo: string): boolean => company.items.get(itemNo)?.type === "Inventory";
    const stock = invoice.lines.flatMap(({ no }) => (no !== undefined && isStock(no) ? [no] : []));
    const before = new Map(stock.map((no) => [no, [...(company.itemEntries.get(no) ?? [])]]));
    must(cancelInvoice(company, posted, day(invoice.cancelledDaysAgo)));
    before.forEach((entries, no) => company.itemEntries.set(no, entries));
  }
}

interface Wanted {
  readonly documentType: SalesDraft["documentType"];
  readonly customerNo: string;
  readonly lines: readonly HistoryLine[];
  readonly discount?: number;
}

function create(company: Company, { documentType, customerNo, lines, discount = 0 }: Wanted, now: Date): SalesHeader {
  const currencyCode = company.customers.get(customerNo)?.currencyCode ?? "";
  const rate = company.currencies.get(currencyCode)?.rate ?? 1;
  const draft = plainDraft({
    documentType,
    customerNo,
    currencyCode,
    invoiceDiscountAmount: discount,
    lines: lines.map((line) => toDraftLine(company, line, rate)),
  });
  return must(createSalesDocument(company, draft, now)).header;
}

function toDraftLine(company: Company, line: HistoryLine, rate: number): DraftLine {
  const common = {
    description: "",
    extendedText: "",
    locationCode: "",
    quantity: line.quantity,
    lineDiscountAmount: 0,
  };
  if (line.resource !== undefined) {
    return {
      ...common,
      type: "Resource",
      no: line.resource,
      unitCode: "",
      unitPrice: roundMoney((company.resources.get(line.resource)?.unitPrice ?? 0) / rate),
    };
  }
  const no = line.no ?? "";
  const perUnit = company.itemUnits.get(no)?.find(({ code }) => code === line.unit)?.quantityPerUnit ?? 1;
  return {
    ...common,
    type: "Item",
    no,
    unitCode: line.unit ?? "",
    unitPrice: roundMoney(((company.items.get(no)?.unitPrice ?? 0) * perUnit) / rate),
  };
}

function renumber(
  company: Company,
  header: SalesHeader,
  { no, now }: { readonly no: string; readonly now: Date },
): SalesHeader {
  const lines = linesOf(company, header);
  company.salesHeaders.delete(documentKey(header));
  for (const line of lines) {
    company.salesLines.set(
      line.no,
      (company.salesLines.get(line.no) ?? []).filter((each) => each.systemId !== line.systemId),
    );
    putLine(company, { ...line, documentNo: no }, now);
  }
  return putHeader(company, { ...header, no }, now);
}

/** @returns the posted invoice's number, "" when none was posted. */
function post(company: Company, key: DocumentKey, parts: Parameters<typeof postSalesDocument>[2]): string {
  return must(postSalesDocument(company, key, parts)).invoice?.no ?? "";
}

function must<T extends { readonly ok: true }>(done: T | { readonly ok: false; readonly reason: string }): T {
  if (!done.ok) {
    throw new Error(`The demo's history cannot be posted: ${done.reason}`);
  }
  return done;
}
