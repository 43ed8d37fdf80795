import type { DocumentCredit, KnownCredit } from "../../core/statistics/credit/askDocumentCredit";
import type { CreditAfterDocument, Doubt } from "../../core/statistics/credit/creditAfterDocument";
import { creditData, judgeCredit } from "../../core/statistics/credit/judgeCredit";
import { creditPicture } from "../../core/statistics/creditPicture";
import type { Figures } from "../../core/statistics/figures";
import type { SubmittableKind } from "../../core/documents/documentTable";
import { creditBar, describeCredit, describeOverdue, toneWithOverdue } from "./describeCredit";
import { describeDoubts, payerNotes } from "./describeDoubts";
import { describeSalesProblem } from "./describeSalesProblem";
import { describeWithoutFigures, notCoupled, notesOn, originOf } from "./describeStatistics";
import type { CreditMessage, Status, StatisticsTone } from "./message";
import { moneyText } from "./moneyText";
import type { RenderContext, StringKey } from "./strings";

/** What a quote or order does to its payer's credit, in words. */
export function describeCreditDocument(
  credit: DocumentCredit,
  kind: SubmittableKind,
  renderContext: RenderContext,
): CreditMessage {
  const { strings } = renderContext;
  switch (credit.kind) {
    case "noCustomer":
      return without("neutral", strings("NoCustomer"), []);
    case "contactWithoutAccount":
      return without("neutral", strings("CustomerIsContact"), [strings("CustomerIsContactExplained")]);
    case "unreadable":
      return {
        ...without("problem", strings(credit.what === "document" ? "DocumentFailed" : "AccountFailed"), [
          describeSalesProblem(credit.problem, strings),
        ]),
        action: "retry",
      };
    case "notCoupled":
      return { ...NOTHING, status: notCoupled(strings) };
    case "otherCompany":
      return without("problem", strings("OtherCompany"), [
        strings("OtherCompanyExplained", credit.accountName ?? strings("TheCustomer")),
      ]);
    case "severalPayers":
      return without("problem", strings("SeveralPayers", credit.payer.name ?? credit.payer.number), [
        strings("SeveralPayersExplained"),
      ]);
    case "statistics": {
      const { statistics, otherPayer } = credit;
      if (statistics.kind === "filled") {
        return describeJudged(statistics.figures, credit, { kind, renderContext });
      }
      const { tone, headline, lines } = describeWithoutFigures(statistics, strings);
      const status =
        otherPayer === null
          ? { tone, headline, lines }
          : {
              tone,
              headline: strings("PayerWithoutFigures", otherPayer.name ?? otherPayer.number),
              lines: [headline, ...lines],
            };
      return { ...NOTHING, status, action: "retry" };
    }
  }
}

const NOTHING = { bar: null, origin: null, action: "none", data: null } as const;

function without(tone: StatisticsTone, headline: string, lines: readonly string[]): CreditMessage {
  return { ...NOTHING, status: { tone, headline, lines } };
}

interface Context {
  readonly kind: SubmittableKind;
  readonly renderContext: RenderContext;
}

function describeJudged(figures: Figures, credit: KnownCredit, context: Context): CreditMessage {
  const { renderContext } = context;
  const verdict = judgeCredit(figures, credit);
  const picture = verdict.kind === "judged" ? verdict.after : creditPicture(figures);
  const status =
    verdict.kind === "judged"
      ? judgedStatus(figures, credit, { ...context, verdict })
      : otherStatus(figures, credit, { ...context, verdict });
  return {
    status: {
      tone: toneWithOverdue(status.tone, figures),
      headline: status.headline,
      lines: [
        ...status.lines,
        ...payerNotes(credit, renderContext.strings),
        describeOverdue(figures, renderContext),
        ...notesOn(figures, renderContext),
      ],
    },
    bar: creditBar(picture, figures.currency, renderContext),
    origin: originOf(figures, renderContext),
    action: "readAgain",
    data: creditData(figures, credit.payer.number, verdict),
  };
}

const HEADLINES: Record<
  SubmittableKind,
  Record<"over" | "moreOver" | "overAtLeast" | "within" | "noLimit" | "closed", StringKey>
> = {
  order: {
    over: "OrderOver",
    moreOver: "OrderMoreOver",
    overAtLeast: "OrderOverAtLeast",
    within: "OrderWithin",
    noLimit: "CustomerNoLimit",
    closed: "OrderClosed",
  },
  quote: {
    over: "QuoteOver",
    moreOver: "QuoteMoreOver",
    overAtLeast: "QuoteOverAtLeast",
    within: "QuoteWithin",
    noLimit: "CustomerNoLimit",
    closed: "QuoteClosed",
  },
};

/** Never "within" for what might not be. */
const LEFT: Record<Doubt, StringKey> = {
  withoutVat: "LeftWithoutVat",
  taxOfSales: "LeftWithTaxOfSales",
  rateOfSales: "LeftAtRateOfSales",
  payer: "LeftIfPaysItself",
  someVat: "LeftAtBest",
};

type Judged = Extract<CreditAfterDocument, { kind: "judged" }>;

function judgedStatus(
  figures: Figures,
  credit: KnownCredit,
  { kind, verdict, renderContext }: Context & { readonly verdict: Judged },
): Status {
  const { strings } = renderContext;
  const headlines = HEADLINES[kind];
  const customer = payerName(credit, renderContext);
  const money = (amount: number) => moneyText(amount, figures.currency, renderContext);
  const { after, added, before, doubt } = verdict;
  const doubts = [
    ...countedAs(figures, credit, { verdict, renderContext }),
    ...describeDoubts(figures, credit, { verdict, renderContext }),
  ];
  switch (after.kind) {
    case "over":
      return {
        tone: "bad",
        headline:
          doubt !== null
            ? strings(headlines.overAtLeast, customer, money(after.over))
            : before > 0
              ? strings(headlines.moreOver, customer, money(after.over), money(before))
              : strings(headlines.over, customer, money(after.over)),
        lines: [strings("AfterOver", money(after.used), money(after.limit), money(added)), ...doubts],
      };
    case "within":
      return {
        tone: doubt === null ? "good" : "warning",
        headline:
          doubt === null ? strings(headlines.within, customer) : strings(LEFT[doubt], customer, money(after.free)),
        lines: [
          strings("AfterWithin", money(after.used), money(after.limit), money(added), money(after.free)),
          ...doubts,
        ],
      };
    case "noLimit":
      return {
        tone: "neutral",
        headline: strings(headlines.noLimit, customer),
        lines: [strings("AfterNoLimit", money(after.used), money(added)), ...doubts],
      };
  }
}

/** How the amount that was counted differs from the one that Sales says. */
function countedAs(
  figures: Figures,
  { said, document }: KnownCredit,
  { verdict, renderContext }: { readonly verdict: Judged; readonly renderContext: RenderContext },
): readonly string[] {
  const { strings } = renderContext;
  const { amount, currency } = said;
  if (amount === null || currency === null) {
    return [];
  }
  const counted = moneyText(verdict.added, figures.currency, renderContext);
  if (currency.code !== figures.currency?.code) {
    const isRateOfSales = !("missing" in document.amount) && document.amount.isRateOfSales;
    return [
      strings(
        isRateOfSales ? "Converted" : "ConvertedByBusinessCentral",
        moneyText(amount, currency, renderContext),
        counted,
      ),
    ];
  }
  return verdict.vat === "withVat" && amount !== verdict.added ? [strings("CountedWithVat", counted)] : [];
}

function payerName({ accountName, otherPayer }: KnownCredit, { strings }: RenderContext): string {
  return otherPayer === null ? (accountName ?? strings("TheCustomer")) : (otherPayer.name ?? otherPayer.number);
}

const UNKNOWN: Record<"amount" | "currency" | "localCurrency" | "total" | "creditLimit", StringKey> = {
  amount: "AmountMissing",
  currency: "DocumentCurrencyMissing",
  localCurrency: "LocalCurrencyMissing",
  total: "TotalMissing",
  creditLimit: "LimitMissing",
};

/** Where the document itself is not judged, the payer's own picture still stands. */
function otherStatus(
  figures: Figures,
  { said }: KnownCredit,
  { kind, verdict, renderContext }: Context & { readonly verdict: Exclude<CreditAfterDocument, { kind: "judged" }> },
): Status {
  const { strings } = renderContext;
  const credit = describeCredit(creditPicture(figures), figures.currency, renderContext);
  const now = credit.tone === "problem" ? [credit.line] : [`${credit.headline}. ${credit.line}`];
  switch (verdict.kind) {
    case "counted":
      return {
        tone: credit.tone,
        headline: strings("OrderCounted"),
        lines: [strings("OrderCountedExplained"), ...now],
      };
    case "closed":
      return { tone: "neutral", headline: strings(HEADLINES[kind].closed), lines: now };
    case "unknown": {
      const reason =
        verdict.missing === "rate"
          ? strings("RateMissing", said.currency?.code ?? "?", figures.currency?.code ?? "?")
          : strings(UNKNOWN[verdict.missing]);
      return {
        tone: "problem",
        headline: strings("CreditUnknown"),
        lines: credit.tone === "problem" ? [reason] : [reason, ...now],
      };
    }
  }
}
