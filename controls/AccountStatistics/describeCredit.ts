import { usedShare } from "../../core/statistics/creditPicture";
import type { CreditPicture } from "../../core/statistics/creditPicture";
import type { Figures } from "../../core/statistics/figures";
import type { Currency } from "../../core/values/money";
import { overdueOf } from "../../core/statistics/overdue";
import type { Bar, StatisticsTone } from "./message";
import { moneyText } from "./moneyText";
import type { RenderContext } from "./strings";

export interface CreditStrings {
  readonly tone: StatisticsTone;
  readonly headline: string;
  readonly line: string;
}

/** How a customer stands against the credit limit. */
export function describeCredit(
  picture: CreditPicture,
  currency: Currency | null,
  renderContext: RenderContext,
): CreditStrings {
  const { strings } = renderContext;
  const money = (amount: number) => moneyText(amount, currency, renderContext);
  switch (picture.kind) {
    case "within":
      return {
        tone: "good",
        headline: strings("Within"),
        line: strings("WithinUsed", money(picture.used), money(picture.limit), money(picture.free)),
      };
    case "over":
      return {
        tone: "bad",
        headline: strings("Over", money(picture.over)),
        line: strings("OverUsed", money(picture.used), money(picture.limit)),
      };
    case "noLimit":
      return { tone: "neutral", headline: strings("NoLimit"), line: strings("NoLimitUsed", money(picture.used)) };
    case "unknown":
      return {
        tone: "problem",
        headline: strings("CreditUnknown"),
        line: strings(picture.missing === "total" ? "TotalMissing" : "LimitMissing"),
      };
  }
}

export function describeOverdue(figures: Figures, renderContext: RenderContext): string {
  const { strings, format } = renderContext;
  const overdue = overdueOf(figures);
  switch (overdue.kind) {
    case "unknown":
      return strings("OverdueUnknown");
    case "none":
      return overdue.asOf === null ? strings("OverdueNoneUndated") : strings("OverdueNone", format.day(overdue.asOf));
    case "some": {
      const amount = moneyText(overdue.amount, figures.currency, renderContext);
      return overdue.asOf === null
        ? strings("OverdueSomeUndated", amount)
        : strings("OverdueSome", amount, format.day(overdue.asOf));
    }
  }
}

/** What is overdue makes a good picture a warning; a worse one stays as it is. */
export function toneWithOverdue(tone: StatisticsTone, figures: Figures): StatisticsTone {
  return (tone === "good" || tone === "neutral") && overdueOf(figures).kind === "some" ? "warning" : tone;
}

/** Rounded away from 100 %, so that what is just over never looks just within. */
export function creditBar(picture: CreditPicture, currency: Currency | null, renderContext: RenderContext): Bar | null {
  const share = usedShare(picture);
  if (share === null || (picture.kind !== "within" && picture.kind !== "over")) {
    return null;
  }
  const isOver = picture.kind === "over";
  const percent = isOver ? Math.ceil(share * 100) : Math.floor(share * 100);
  const text = renderContext.strings("BarText", String(percent), moneyText(picture.limit, currency, renderContext));
  return { percent: Math.min(100, percent), isOver, text };
}
