import { localCalendarDate } from "../../core/values/calendarDate";
import type { SignIn } from "../../core/values/signIn";
import type { Live, LiveAnswer, NotLive } from "../../core/statistics/askLive";
import type { Blocked } from "../../core/statistics/liveCustomer";
import type { Currency } from "../../core/values/money";
import { ageingTable, invoiceTable } from "./describeLiveTables";
import { describeApiProblem, describeNotLive } from "./describeProblem";
import type { Comparison, KnownCustomer, LiveMessage, Tone } from "./message";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";
import type { WordKey } from "./words";

/** What Business Central says now, beside what it last wrote to Sales. */
export function describeLive(live: Live, known: KnownCustomer, surroundings: Surroundings): LiveMessage {
  const { words, format, now } = surroundings;
  if (live.kind === "notLive") {
    const { headline, explanation } = describeNotLive(live.why, words);
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
  const ageing = ageingTable(answer, local, surroundings);
  const invoices = answer.invoices.ok ? invoiceTable(answer.invoices.value, { answer, local }, surroundings) : null;
  return {
    status: {
      tone: toneOf(answer),
      headline: words("LiveHeading"),
      lines: [
        ...blockedLines(answer, surroundings),
        overdueLine(answer, local, surroundings),
        ...payerLines(answer, surroundings),
      ],
    },
    signIn: null,
    origin: words(
      answer.from === "api" ? "LiveOrigin" : "LiveOriginVirtual",
      answer.companyName,
      format.age(answer.askedOn, now),
    ),
    comparison: comparisonOf(answer, known, surroundings),
    ageing,
    invoices,
    notes: [...(ageing === null ? [words("AgeingMissing")] : []), ...invoiceNotes(answer, surroundings)],
  };
}

function signInOf(why: NotLive): SignIn | null {
  return why.from === "businessCentral" && why.problem.kind === "signIn" ? why.problem.signIn : null;
}

function toneOf({ customer }: LiveAnswer): Tone {
  if (customer.blocked === "all") {
    return "bad";
  }
  const isCareful = customer.blocked !== "none" || customer.overdue === null || customer.overdue > 0;
  return isCareful ? "warning" : "good";
}

const BLOCKED: Record<Exclude<Blocked, "none">, WordKey> = {
  ship: "BlockedShip",
  invoice: "BlockedInvoice",
  all: "BlockedAll",
  unknown: "BlockedUnknown",
};

function blockedLines({ customer }: LiveAnswer, { words }: Surroundings): readonly string[] {
  return customer.blocked === "none" ? [] : [words(BLOCKED[customer.blocked])];
}

/** "Since" only where an open invoice of that day is known; entries that are no invoices may be overdue too. */
function overdueLine(
  { customer, oldestOpen, askedOn }: LiveAnswer,
  local: Currency | null,
  surroundings: Surroundings,
): string {
  const { words, format } = surroundings;
  if (customer.overdue === null) {
    return words("LiveOverdueUnknown");
  }
  if (customer.overdue <= 0) {
    return words("LiveNothingOverdue");
  }
  const amount = moneyText(customer.overdue, local, surroundings);
  const dueOn = oldestOpen.ok ? (oldestOpen.value?.dueOn ?? null) : null;
  return dueOn !== null && dueOn < localCalendarDate(askedOn)
    ? words("LiveOverdueSince", amount, format.day(dueOn))
    : words("LiveOverdue", amount);
}

function payerLines({ invoices }: LiveAnswer, { words }: Surroundings): readonly string[] {
  const payer = invoices.ok ? invoices.value[0]?.billedTo : null;
  return payer === null || payer === undefined ? [] : [words("ParentPays", payer.name ?? payer.number)];
}

function comparisonOf(
  { customer }: LiveAnswer,
  { synchronised, currency }: KnownCustomer,
  surroundings: Surroundings,
): Comparison {
  const { words } = surroundings;
  const money = (amount: number | null | undefined) => moneyText(amount ?? null, currency, surroundings);
  const row = (label: WordKey, former: number | null | undefined, live: number | null) => ({
    label: words(label),
    synchronised: money(former),
    live: money(live),
  });
  return {
    caption: words("CompareCaption"),
    columns: { figure: words("ColumnFigure"), synchronised: words("ColumnSynchronised"), live: words("ColumnLive") },
    rows: [
      row("FigureBalance", synchronised?.amounts.balance, customer.balance),
      row("FigureOverdue", synchronised?.amounts.overdue, customer.overdue),
      row("FigureCreditLimit", synchronised?.amounts.creditLimit, customer.creditLimit),
    ],
  };
}

function invoiceNotes({ invoices }: LiveAnswer, { words }: Surroundings): readonly string[] {
  if (invoices.ok) {
    return invoices.value.length === 0 ? [words("InvoicesNone")] : [];
  }
  const { headline, explanation } = describeApiProblem(invoices.problem, words);
  return [words("InvoicesFailed", explanation === null ? headline : `${headline}. ${explanation}`)];
}
