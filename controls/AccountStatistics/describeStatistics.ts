import { creditPicture } from "../../core/statistics/creditPicture";
import { isOld, SERVICE_AMOUNTS } from "../../core/statistics/figures";
import type { Figures } from "../../core/statistics/figures";
import type { Statistics } from "../../core/statistics/readStatistics";
import { describeCredit, describeOverdue, toneWithOverdue } from "./describeCredit";
import type { Status } from "./message";
import { describeSalesProblem } from "./describeSalesProblem";
import type { RenderContext, Strings } from "./strings";

/** What one customer's row says at a glance, or why it says nothing. */
export function describeStatistics(statistics: Statistics, renderContext: RenderContext): Status {
  if (statistics.kind !== "filled") {
    return describeWithoutFigures(statistics, renderContext.strings);
  }
  const { figures } = statistics;
  const credit = describeCredit(creditPicture(figures), figures.currency, renderContext);
  return {
    tone: toneWithOverdue(credit.tone, figures),
    headline: credit.headline,
    lines: [credit.line, describeOverdue(figures, renderContext)],
  };
}

export function describeWithoutFigures(statistics: Exclude<Statistics, { kind: "filled" }>, strings: Strings): Status {
  switch (statistics.kind) {
    case "placeholder":
      return { tone: "neutral", headline: strings("Placeholder"), lines: [strings("PlaceholderExplained")] };
    case "inactive":
      return { tone: "problem", headline: strings("FiguresInactive"), lines: [strings("FiguresInactiveExplained")] };
    case "missing":
      return { tone: "problem", headline: strings("FiguresMissing"), lines: [strings("FiguresMissingExplained")] };
    case "unreadable":
      return statistics.problem.kind === "noPermission"
        ? {
            tone: "problem",
            headline: strings("FiguresNoPermission"),
            lines: [strings("AskAdministratorForRole", statistics.problem.privilege ?? "?")],
          }
        : {
            tone: "problem",
            headline: strings("FiguresFailed"),
            lines: [describeSalesProblem(statistics.problem, strings)],
          };
  }
}

export function notCoupled(strings: Strings): Status {
  return { tone: "neutral", headline: strings("NotCoupled"), lines: [strings("NotCoupledExplained")] };
}

/** Where figures come from and since when they stand. */
export function originOf({ changedOn }: Figures, { strings, format, now }: RenderContext): string {
  return changedOn === null ? strings("SynchronisedUndated") : strings("Synchronised", format.age(changedOn, now));
}

/** What to keep in mind while reading the figures. */
export function notesOn({ changedOn, amounts }: Figures, { strings, now }: RenderContext): readonly string[] {
  const isServiceUnwritten = SERVICE_AMOUNTS.every((name) => amounts[name] === null);
  return [
    ...(changedOn !== null && isOld(changedOn, now) ? [strings("OldFigures")] : []),
    ...(isServiceUnwritten ? [strings("ServiceUnwritten")] : []),
  ];
}
