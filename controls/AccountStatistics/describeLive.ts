import { localCalendarDate } from "../../core/values/calendarDate";
import type { SignIn } from "../../core/values/signIn";
import type { Live, LiveAnswer, StatisticsNotLive } from "../../core/statistics/askLive";
import type { Blocked } from "../../core/statistics/liveCustomer";
import type { Currency } from "../../core/values/money";
import { ageingTable, invoiceTable } from "./describeLiveTables";
import { describeApiProblem, describeNotLive } from "./describeProblem";
import type { Comparison, KnownCustomer, LiveMessage, StatisticsTone } from "./message";
import { moneyText } from "./moneyText";
import type { RenderContext, StringKey } from "./strings";

/** What Business Central says now, beside what it last wrote to Sales. */
export function describeLive(live: Live, known: KnownCustomer, renderContext: RenderContext): LiveMessage {
  const { strings, format, now } = renderContext;
  if (live.kind === "notLive") {
    const { headline, explanation } = describeNotLive(live.why, strings);
    const status = { tone: "problem", headline, lines: explanation === null ? [] : [explanation] } as const;
    return {
      status,
      signIn: signInOf(live.why),
      origin: null,
      comparison: null,
      ageing: null,
      invoices: null,
      notes: [],
    };
  }
  const { answer } = live;
  const local = known.currency;
  const ageing = ageingTable(answer, local, renderContext);
  const invoices = answer.invoices.ok ? invoiceTable(answer.invoices.value, { answer, local }, renderContext) : null;
  return {
    status: {
      tone: toneOf(answer),
      headline: strings("LiveHeading"),
      lines: [
        ...blockedLines(answer, renderContext),
        overdueLine(answer, local, renderContext),
        ...payerLines(answer, renderContext),
      ],
    },
    signIn: null,
    origin: strings(
      answer.from === "api" ? "LiveOrigin" : "LiveOriginVirtual",
      answer.companyName,
      format.age(answer.askedOn, now),
    ),
    comparison: comparisonOf(answer, known, renderContext),
    ageing,
    invoices,
    notes: [...(ageing === null ? [strings("AgeingMissing")] : []), ...invoiceNotes(answer, renderContext)],
  };
}

function signInOf(why: StatisticsNotLive): SignIn | null {
  return why.from === "businessCentral" && why.problem.kind === "signIn" ? why.problem.signIn : null;
}

function toneOf({ customer }: LiveAnswer): StatisticsTone {
  if (customer.blocked === "all") {
    return "bad";
  }
  const isCareful = customer.blocked !== "none" || customer.overdue === null || customer.overdue > 0;
  return isCareful ? "warning" : "good";
}

const BLOCKED: Record<Exclude<Blocked, "none">, StringKey> = {
  ship: "BlockedShip",
  invoice: "BlockedInvoice",
  all: "BlockedAll",
  unknown: "BlockedUnknown",
};

function blockedLines({ customer }: LiveAnswer, { strings }: RenderContext): readonly string[] {
  return customer.blocked === "none" ? [] : [strings(BLOCKED[customer.blocked])];
}

/** "Since" only where an open invoice of that day is known; entries that are no invoices may be overdue too. */
function overdueLine(
  { customer, oldestOpen, askedOn }: LiveAnswer,
  local: Currency | null,
  renderContext: RenderContext,
): string {
  const { strings, format } = renderContext;
  if (customer.overdue === null) {
    return strings("LiveOverdueUnknown");
  }
  if (customer.overdue <= 0) {
    return strings("LiveNothingOverdue");
  }
  const amount = moneyText(customer.overdue, local, renderContext);
  const dueOn = oldestOpen.ok ? (oldestOpen.value?.dueOn ?? null) : null;
  return dueOn !== null && dueOn < localCalendarDate(askedOn)
    ? strings("LiveOverdueSince", amount, format.day(dueOn))
    : strings("LiveOverdue", amount);
}

function payerLines({ invoices }: LiveAnswer, { strings }: RenderContext): readonly string[] {
  const payer = invoices.ok ? invoices.value[0]?.billedTo : null;
  return payer === null || payer === undefined ? [] : [strings("ParentPays", payer.name ?? payer.number)];
}

function comparisonOf(
  { customer }: LiveAnswer,
  { synchronised, currency }: KnownCustomer,
  renderContext: RenderContext,
): Comparison {
  const { strings } = renderContext;
  const money = (amount: number | null | undefined) => moneyText(amount ?? null, currency, renderContext);
  const row = (label: StringKey, former: number | null | undefined, live: number | null) => ({
    label: strings(label),
    synchronised: money(former),
    live: money(live),
  });
  return {
    caption: strings("CompareCaption"),
    columns: {
      figure: strings("ColumnFigure"),
      synchronised: strings("ColumnSynchronised"),
      live: strings("ColumnLive"),
    },
    rows: [
      row("FigureBalance", synchronised?.amounts.balance, customer.balance),
      row("FigureOverdue", synchronised?.amounts.overdue, customer.overdue),
      row("FigureCreditLimit", synchronised?.amounts.creditLimit, customer.creditLimit),
    ],
  };
}

function invoiceNotes({ invoices }: LiveAnswer, { strings }: RenderContext): readonly string[] {
  if (invoices.ok) {
    return invoices.value.length === 0 ? [strings("InvoicesNone")] : [];
  }
  const { headline, explanation } = describeApiProblem(invoices.problem, strings);
  return [strings("InvoicesFailed", explanation === null ? headline : `${headline}. ${explanation}`)];
}
