import { localCalendarDate } from "../../core/values/calendarDate";
import type { LiveAnswer } from "../../core/statistics/askLive";
import type { PostedInvoice } from "../../core/statistics/liveCustomer";
import { DEFAULT_PRECISION } from "../../core/values/money";
import type { Currency } from "../../core/values/money";
import type { AgeingTable, InvoiceRow, InvoiceTable } from "./message";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";

/** Null where Business Central gave no ageing. */
export function ageingTable(
  { customer, currencies }: LiveAnswer,
  local: Currency | null,
  surroundings: Surroundings,
): AgeingTable | null {
  const { ageing } = customer;
  if (ageing === null) {
    return null;
  }
  const { words, format } = surroundings;
  const currency = ageing.currencyCode === null ? local : currencyOf(ageing.currencyCode, currencies);
  const ages = [
    { label: words("AgeingCurrent"), amount: ageing.current },
    ...ageing.periods.map(({ label, amount }, index) => ({
      label: label ?? words("AgeingPeriod", String(index + 1)),
      amount,
    })),
  ];
  const largest = Math.max(...ages.map(({ amount }) => amount ?? 0), 0);
  const share = (amount: number | null) =>
    amount === null || amount <= 0 || largest === 0 ? 0 : Math.round((amount / largest) * 100);
  return {
    caption: ageing.asOf === null ? words("AgeingCaption") : words("AgeingCaptionAsOf", format.day(ageing.asOf)),
    columns: { age: words("ColumnAge"), amount: words("ColumnAmount") },
    rows: [
      ...ages.map(({ label, amount }) => ({
        label,
        value: moneyText(amount, currency, surroundings),
        percent: share(amount),
      })),
      { label: words("PartTotal"), value: moneyText(ageing.total, currency, surroundings), percent: 0 },
    ],
  };
}

/** Null where there are no invoices. */
export function invoiceTable(
  invoices: readonly PostedInvoice[],
  { answer, local }: { readonly answer: LiveAnswer; readonly local: Currency | null },
  surroundings: Surroundings,
): InvoiceTable | null {
  if (invoices.length === 0) {
    return null;
  }
  const { words } = surroundings;
  const today = localCalendarDate(answer.askedOn);
  return {
    caption: words("InvoicesCaption"),
    columns: { invoice: words("ColumnInvoice"), due: words("ColumnDue"), open: words("ColumnOpen") },
    rows: invoices.map((invoice) => {
      const currency = invoice.currencyCode === null ? local : currencyOf(invoice.currencyCode, answer.currencies);
      return invoiceRow(invoice, { currency, today }, surroundings);
    }),
  };
}

function invoiceRow(
  { number, billedTo, dueOn, amount, remaining }: PostedInvoice,
  { currency, today }: { readonly currency: Currency | null; readonly today: string },
  surroundings: Surroundings,
): InvoiceRow {
  const { words, format } = surroundings;
  const isOverdue = dueOn !== null && dueOn < today && remaining !== null && remaining > 0;
  const due = dueOn === null ? words("NotKnown") : format.shortDate(dueOn);
  return {
    number,
    payer: billedTo === null ? null : words("InvoicePaidBy", billedTo.name ?? billedTo.number),
    due: isOverdue ? words("DueOverdue", due) : due,
    isOverdue,
    amount: words("InvoiceAmount", moneyText(amount, currency, surroundings)),
    open: remaining === 0 ? words("InvoicePaid") : moneyText(remaining, currency, surroundings),
  };
}

/** Business Central may use a currency that Sales does not keep; its amounts are still those of that currency. */
function currencyOf(code: string, currencies: LiveAnswer["currencies"]): Currency {
  return currencies(code) ?? { code, precision: DEFAULT_PRECISION, rate: null };
}
