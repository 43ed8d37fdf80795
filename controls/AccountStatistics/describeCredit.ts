import { usedShare } from "../../core/statistics/creditPicture";
import type { CreditPicture } from "../../core/statistics/creditPicture";
import type { Figures } from "../../core/statistics/figures";
import type { Currency } from "../../core/values/money";
import { overdueOf } from "../../core/statistics/overdue";
import type { Bar, Tone } from "./message";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";

export interface CreditWords {
  readonly tone: Tone;
  readonly headline: string;
  readonly line: string;
}

/** How a customer stands against the credit limit. */
export function describeCredit(
  picture: CreditPicture,
  currency: Currency | null,
  surroundings: Surroundings,
): CreditWords {
  const { words } = surroundings;
  const money = (amount: number) => moneyText(amount, currency, surroundings);
  switch (picture.kind) {
    case "within":
      return {
        tone: "good",
        headline: words("Within"),
        line: words("WithinUsed", money(picture.used), money(picture.limit), money(picture.free)),
      };
    case "over":
      return {
        tone: "bad",
        headline: words("Over", money(picture.over)),
        line: words("OverUsed", money(picture.used), money(picture.limit)),
      };
    case "noLimit":
      return { tone: "neutral", headline: words("NoLimit"), line: words("NoLimitUsed", money(picture.used)) };
    case "unknown":
      return {
        tone: "problem",
        headline: words("CreditUnknown"),
        line: words(picture.missing === "total" ? "TotalMissing" : "LimitMissing"),
      };
  }
}

export function describeOverdue(figures: Figures, surroundings: Surroundings): string {
  const { words, format } = surroundings;
  const overdue = overdueOf(figures);
  switch (overdue.kind) {
    case "unknown":
      return words("OverdueUnknown");
    case "none":
      return overdue.asOf === null ? words("OverdueNoneUndated") : words("OverdueNone", format.day(overdue.asOf));
    case "some": {
      const amount = moneyText(overdue.amount, figures.currency, surroundings);
      return overdue.asOf === null
        ? words("OverdueSomeUndated", amount)
        : words("OverdueSome", amount, format.day(overdue.asOf));
    }
  }
}

/** What is overdue makes a good picture a warning; a worse one stays as it is. */
export function toneWithOverdue(tone: Tone, figures: Figures): Tone {
  return (tone === "good" || tone === "neutral") && overdueOf(figures).kind === "some" ? "warning" : tone;
}

/** Rounded away from 100 %, so that what is just over never looks just within. */
export function creditBar(picture: CreditPicture, currency: Currency | null, surroundings: Surroundings): Bar | null {
  const share = usedShare(picture);
  if (share === null || (picture.kind !== "within" && picture.kind !== "over")) {
    return null;
  }
  const isOver = picture.kind === "over";
  const percent = isOver ? Math.ceil(share * 100) : Math.floor(share * 100);
  const text = surroundings.words("BarText", String(percent), moneyText(picture.limit, currency, surroundings));
  return { percent: Math.min(100, percent), isOver, text };
}
