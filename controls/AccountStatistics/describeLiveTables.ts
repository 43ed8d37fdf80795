import { localCalendarDate } from "../../core/values/calendarDate";
import type { AgedAmount } from "../../core/statistics/ageing";
import type { LiveAnswer } from "../../core/statistics/askLive";
import type { PostedInvoice } from "../../core/statistics/liveCustomer";
import { DEFAULT_PRECISION } from "../../core/values/money";
import type { Currency } from "../../core/values/money";
import type { AgeingTable, InvoiceRow, InvoiceTable } from "./message";
import { moneyText } from "./moneyText";
import type { RenderContext } from "./strings";

/** Null where Business Central gave no ageing. */
export function ageingTable(
  { customer: { ageing } }: LiveAnswer,
  local: Currency | null,
  renderContext: RenderContext,
): AgeingTable | null {
  if (ageing === null) {
    return null;
  }
  const { strings, format } = renderContext;
  const ages = [
    { label: strings("AgeingCurrent"), amount: ageing.current },
    ...ageing.periods.map((period, index) => ({
      label: ageText(period, index, renderContext),
      amount: period.amount,
    })),
  ];
  const largest = Math.max(...ages.map(({ amount }) => amount ?? 0), 0);
  const share = (amount: number | null) =>
    amount === null || amount <= 0 || largest === 0 ? 0 : Math.round((amount / largest) * 100);
  return {
    caption: ageing.asOf === null ? strings("AgeingCaption") : strings("AgeingCaptionAsOf", format.day(ageing.asOf)),
    columns: { age: strings("ColumnAge"), amount: strings("ColumnAmount") },
    rows: [
      ...ages.map(({ label, amount }) => ({
        label,
        value: moneyText(amount, local, renderContext),
        percent: share(amount),
      })),
      { label: strings("PartTotal"), value: moneyText(ageing.total, local, renderContext), percent: 0 },
    ],
  };
}

function ageText({ days, label }: AgedAmount, index: number, { strings, format }: RenderContext): string {
  if (days === null) {
    return label ?? strings("AgeingPeriod", String(index + 1));
  }
  return days.to === null
    ? strings("AgeingOlder", format.quantity(days.from - 1))
    : strings("AgeingDays", format.quantity(days.from), format.quantity(days.to));
}

/** Null where there are no invoices. */
export function invoiceTable(
  invoices: readonly PostedInvoice[],
  { answer, local }: { readonly answer: LiveAnswer; readonly local: Currency | null },
  renderContext: RenderContext,
): InvoiceTable | null {
  if (invoices.length === 0) {
    return null;
  }
  const { strings } = renderContext;
  const today = localCalendarDate(answer.askedOn);
  return {
    caption: strings("InvoicesCaption"),
    columns: { invoice: strings("ColumnInvoice"), due: strings("ColumnDue"), open: strings("ColumnOpen") },
    rows: invoices.map((invoice) => {
      const currency = invoice.currencyCode === null ? local : currencyOf(invoice.currencyCode, answer.currencies);
      return invoiceRow(invoice, { currency, today }, renderContext);
    }),
  };
}

function invoiceRow(
  { number, billedTo, dueOn, amount, remaining }: PostedInvoice,
  { currency, today }: { readonly currency: Currency | null; readonly today: string },
  renderContext: RenderContext,
): InvoiceRow {
  const { strings, format } = renderContext;
  const isOverdue = dueOn !== null && dueOn < today && remaining !== null && remaining > 0;
  const due = dueOn === null ? strings("NotKnown") : format.shortDate(dueOn);
  return {
    number,
    payer: billedTo === null ? null : strings("InvoicePaidBy", billedTo.name ?? billedTo.number),
    due: isOverdue ? strings("DueOverdue", due) : due,
    isOverdue,
    amount: strings("InvoiceAmount", moneyText(amount, currency, renderContext)),
    open: remaining === 0 ? strings("InvoicePaid") : moneyText(remaining, currency, renderContext),
  };
}

/** Business Central may use a currency that Sales does not keep; its amounts are still those of that currency. */
function currencyOf(code: string, currencies: LiveAnswer["currencies"]): Currency {
  return currencies(code) ?? { code, precision: DEFAULT_PRECISION, rate: null };
}
