import type { DocumentCredit } from "../../core/statistics/askDocumentCredit";
import { creditAtOrder } from "../../core/statistics/creditAtOrder";
import type { CreditAtOrder, CreditDocument } from "../../core/statistics/creditAtOrder";
import { creditPicture } from "../../core/statistics/creditPicture";
import type { Figures } from "../../core/statistics/figures";
import type { SubmittableKind } from "../../core/documents/documentTable";
import { creditBar, describeCredit, describeOverdue, toneWithOverdue } from "./describeCredit";
import { describeSalesProblem } from "./describeSalesProblem";
import { describeWithoutFigures, notCoupled, notesOn, originOf } from "./describeStatistics";
import type { OpenAmount } from "./mapping";
import type { CreditMessage, Status, Tone } from "./message";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";
import type { WordKey } from "./words";

export interface OpenDocument {
  readonly kind: SubmittableKind;
  /** What stands in the form; what is saved counts where it is empty. */
  readonly open: OpenAmount;
}

/** What a quote or order does to its customer's credit, in words. */
export function describeDocument(
  credit: DocumentCredit,
  { kind, open }: OpenDocument,
  surroundings: Surroundings,
): CreditMessage {
  const { words } = surroundings;
  switch (credit.kind) {
    case "noCustomer":
      return without("neutral", words("NoCustomer"), []);
    case "customerIsContact":
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
    case "statistics": {
      const { statistics, document, accountName } = credit;
      if (statistics.kind !== "filled") {
        return { ...NOTHING, status: describeWithoutFigures(statistics, words), action: "retry" };
      }
      const currencyId = open.currencyId ?? document.currencyId;
      return describeJudged(
        statistics.figures,
        {
          kind,
          document: {
            amount: open.amount ?? document.amount,
            currency: currencyId === null ? null : credit.currencyOf(currencyId),
            stage: document.stage,
          },
          customer: accountName ?? words("TheCustomer"),
        },
        surroundings,
      );
    }
  }
}

const NOTHING = { bar: null, origin: null, action: "none" } as const;

function without(tone: Tone, headline: string, lines: readonly string[]): CreditMessage {
  return { ...NOTHING, status: { tone, headline, lines } };
}

interface Judged {
  readonly kind: SubmittableKind;
  readonly document: CreditDocument;
  readonly customer: string;
}

function describeJudged(figures: Figures, judged: Judged, surroundings: Surroundings): CreditMessage {
  const verdict = creditAtOrder(figures, judged.document);
  const picture = verdict.kind === "judged" ? verdict.after : creditPicture(figures);
  const status =
    verdict.kind === "judged"
      ? judgedStatus(figures, judged, verdict, surroundings)
      : otherStatus(figures, judged, verdict, surroundings);
  return {
    status: {
      tone: toneWithOverdue(status.tone, figures),
      headline: status.headline,
      lines: [...status.lines, describeOverdue(figures, surroundings), ...notesOn(figures, surroundings)],
    },
    bar: creditBar(picture, figures.currency, surroundings),
    origin: originOf(figures, surroundings),
    action: "readAgain",
  };
}

const HEADLINES: Record<SubmittableKind, Record<"over" | "moreOver" | "within" | "noLimit" | "closed", WordKey>> = {
  order: {
    over: "OrderOver",
    moreOver: "OrderMoreOver",
    within: "OrderWithin",
    noLimit: "CustomerNoLimit",
    closed: "OrderClosed",
  },
  quote: {
    over: "QuoteOver",
    moreOver: "QuoteMoreOver",
    within: "QuoteWithin",
    noLimit: "CustomerNoLimit",
    closed: "QuoteClosed",
  },
};

function judgedStatus(
  figures: Figures,
  { kind, document, customer }: Judged,
  { after, added, before }: Extract<CreditAtOrder, { kind: "judged" }>,
  surroundings: Surroundings,
): Status {
  const { words } = surroundings;
  const headlines = HEADLINES[kind];
  const money = (amount: number) => moneyText(amount, figures.currency, surroundings);
  const isForeign = document.currency !== null && document.currency.code !== figures.currency?.code;
  const conversion = isForeign
    ? [words("Converted", moneyText(document.amount, document.currency, surroundings), money(added))]
    : [];
  switch (after.kind) {
    case "over":
      return {
        tone: "bad",
        headline:
          before > 0
            ? words(headlines.moreOver, customer, money(after.over), money(before))
            : words(headlines.over, customer, money(after.over)),
        lines: [words("AfterOver", money(after.used), money(after.limit), money(added)), ...conversion],
      };
    case "within":
      return {
        tone: "good",
        headline: words(headlines.within, customer),
        lines: [
          words("AfterWithin", money(after.used), money(after.limit), money(added), money(after.free)),
          ...conversion,
        ],
      };
    case "noLimit":
      return {
        tone: "neutral",
        headline: words(headlines.noLimit, customer),
        lines: [words("AfterNoLimit", money(after.used), money(added)), ...conversion],
      };
  }
}

const UNKNOWN: Record<"amount" | "currency" | "localCurrency" | "total" | "creditLimit", WordKey> = {
  amount: "AmountMissing",
  currency: "DocumentCurrencyMissing",
  localCurrency: "LocalCurrencyMissing",
  total: "TotalMissing",
  creditLimit: "LimitMissing",
};

/** Where the document itself is not judged, the customer's own picture still stands. */
function otherStatus(
  figures: Figures,
  { kind, document }: Judged,
  verdict: Exclude<CreditAtOrder, { kind: "judged" }>,
  surroundings: Surroundings,
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
          ? words("RateMissing", document.currency?.code ?? "?", figures.currency?.code ?? "?")
          : words(UNKNOWN[verdict.missing]);
      return {
        tone: "problem",
        headline: words("CreditUnknown"),
        lines: credit.tone === "problem" ? [reason] : [reason, ...now],
      };
    }
  }
}
