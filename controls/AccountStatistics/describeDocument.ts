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
import type { CreditMessage, Status, Tone } from "./message";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";
import type { WordKey } from "./words";

/** What a quote or order does to its payer's credit, in words. */
export function describeDocument(
  credit: DocumentCredit,
  kind: SubmittableKind,
  surroundings: Surroundings,
): CreditMessage {
  const { words } = surroundings;
  switch (credit.kind) {
    case "noCustomer":
      return without("neutral", words("NoCustomer"), []);
    case "contactWithoutAccount":
      return without("neutral", words("CustomerIsContact"), [words("CustomerIsContactExplained")]);
    case "unreadable":
      return {
        ...without("problem", words(credit.what === "document" ? "DocumentFailed" : "AccountFailed"), [
          describeSalesProblem(credit.problem, words),
        ]),
        action: "retry",
      };
    case "notCoupled":
      return { ...NOTHING, status: notCoupled(words) };
    case "otherCompany":
      return without("problem", words("OtherCompany"), [
        words("OtherCompanyExplained", credit.accountName ?? words("TheCustomer")),
      ]);
    case "severalPayers":
      return without("problem", words("SeveralPayers", credit.payer.name ?? credit.payer.number), [
        words("SeveralPayersExplained"),
      ]);
    case "statistics": {
      const { statistics, otherPayer } = credit;
      if (statistics.kind === "filled") {
        return describeJudged(statistics.figures, credit, { kind, surroundings });
      }
      const { tone, headline, lines } = describeWithoutFigures(statistics, words);
      const status =
        otherPayer === null
          ? { tone, headline, lines }
          : {
              tone,
              headline: words("PayerWithoutFigures", otherPayer.name ?? otherPayer.number),
              lines: [headline, ...lines],
            };
      return { ...NOTHING, status, action: "retry" };
    }
  }
}

const NOTHING = { bar: null, origin: null, action: "none", data: null } as const;

function without(tone: Tone, headline: string, lines: readonly string[]): CreditMessage {
  return { ...NOTHING, status: { tone, headline, lines } };
}

interface Context {
  readonly kind: SubmittableKind;
  readonly surroundings: Surroundings;
}

function describeJudged(figures: Figures, credit: KnownCredit, context: Context): CreditMessage {
  const { surroundings } = context;
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
        ...payerNotes(credit, surroundings.words),
        describeOverdue(figures, surroundings),
        ...notesOn(figures, surroundings),
      ],
    },
    bar: creditBar(picture, figures.currency, surroundings),
    origin: originOf(figures, surroundings),
    action: "readAgain",
    data: creditData(figures, credit.payer.number, verdict),
  };
}

const HEADLINES: Record<
  SubmittableKind,
  Record<"over" | "moreOver" | "overAtLeast" | "within" | "noLimit" | "closed", WordKey>
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
const LEFT: Record<Doubt, WordKey> = {
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
  { kind, verdict, surroundings }: Context & { readonly verdict: Judged },
): Status {
  const { words } = surroundings;
  const headlines = HEADLINES[kind];
  const customer = payerName(credit, surroundings);
  const money = (amount: number) => moneyText(amount, figures.currency, surroundings);
  const { after, added, before, doubt } = verdict;
  const doubts = [
    ...countedAs(figures, credit, { verdict, surroundings }),
    ...describeDoubts(figures, credit, { verdict, surroundings }),
  ];
  switch (after.kind) {
    case "over":
      return {
        tone: "bad",
        headline:
          doubt !== null
            ? words(headlines.overAtLeast, customer, money(after.over))
            : before > 0
              ? words(headlines.moreOver, customer, money(after.over), money(before))
              : words(headlines.over, customer, money(after.over)),
        lines: [words("AfterOver", money(after.used), money(after.limit), money(added)), ...doubts],
      };
    case "within":
      return {
        tone: doubt === null ? "good" : "warning",
        headline: doubt === null ? words(headlines.within, customer) : words(LEFT[doubt], customer, money(after.free)),
        lines: [
          words("AfterWithin", money(after.used), money(after.limit), money(added), money(after.free)),
          ...doubts,
        ],
      };
    case "noLimit":
      return {
        tone: "neutral",
        headline: words(headlines.noLimit, customer),
        lines: [words("AfterNoLimit", money(after.used), money(added)), ...doubts],
      };
  }
}

/** How the amount that was counted differs from the one that Sales says. */
function countedAs(
  figures: Figures,
  { said, document }: KnownCredit,
  { verdict, surroundings }: { readonly verdict: Judged; readonly surroundings: Surroundings },
): readonly string[] {
  const { words } = surroundings;
  const { amount, currency } = said;
  if (amount === null || currency === null) {
    return [];
  }
  const counted = moneyText(verdict.added, figures.currency, surroundings);
  if (currency.code !== figures.currency?.code) {
    const isRateOfSales = !("missing" in document.amount) && document.amount.isRateOfSales;
    return [
      words(
        isRateOfSales ? "Converted" : "ConvertedByBusinessCentral",
        moneyText(amount, currency, surroundings),
        counted,
      ),
    ];
  }
  return verdict.vat === "withVat" && amount !== verdict.added ? [words("CountedWithVat", counted)] : [];
}

function payerName({ accountName, otherPayer }: KnownCredit, { words }: Surroundings): string {
  return otherPayer === null ? (accountName ?? words("TheCustomer")) : (otherPayer.name ?? otherPayer.number);
}

const UNKNOWN: Record<"amount" | "currency" | "localCurrency" | "total" | "creditLimit", WordKey> = {
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
  { kind, verdict, surroundings }: Context & { readonly verdict: Exclude<CreditAfterDocument, { kind: "judged" }> },
): Status {
  const { words } = surroundings;
  const credit = describeCredit(creditPicture(figures), figures.currency, surroundings);
  const now = credit.tone === "problem" ? [credit.line] : [`${credit.headline}. ${credit.line}`];
  switch (verdict.kind) {
    case "counted":
      return { tone: credit.tone, headline: words("OrderCounted"), lines: [words("OrderCountedExplained"), ...now] };
    case "closed":
      return { tone: "neutral", headline: words(HEADLINES[kind].closed), lines: now };
    case "unknown": {
      const reason =
        verdict.missing === "rate"
          ? words("RateMissing", said.currency?.code ?? "?", figures.currency?.code ?? "?")
          : words(UNKNOWN[verdict.missing]);
      return {
        tone: "problem",
        headline: words("CreditUnknown"),
        lines: credit.tone === "problem" ? [reason] : [reason, ...now],
      };
    }
  }
}
