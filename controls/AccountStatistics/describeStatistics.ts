import { creditPicture } from "../../core/statistics/creditPicture";
import { isOld, SERVICE_AMOUNTS } from "../../core/statistics/figures";
import type { Figures } from "../../core/statistics/figures";
import type { Statistics } from "../../core/statistics/readStatistics";
import { describeCredit, describeOverdue, toneWithOverdue } from "./describeCredit";
import type { Status } from "./message";
import { describeSalesProblem } from "./describeSalesProblem";
import type { Surroundings } from "./surroundings";
import type { Words } from "./words";

/** What one customer's row says at a glance, or why it says nothing. */
export function describeStatistics(statistics: Statistics, surroundings: Surroundings): Status {
  if (statistics.kind !== "filled") {
    return describeWithoutFigures(statistics, surroundings.words);
  }
  const { figures } = statistics;
  const credit = describeCredit(creditPicture(figures), figures.currency, surroundings);
  return {
    tone: toneWithOverdue(credit.tone, figures),
    headline: credit.headline,
    lines: [credit.line, describeOverdue(figures, surroundings)],
  };
}

export function describeWithoutFigures(statistics: Exclude<Statistics, { kind: "filled" }>, words: Words): Status {
  switch (statistics.kind) {
    case "placeholder":
      return { tone: "neutral", headline: words("Placeholder"), lines: [words("PlaceholderExplained")] };
    case "inactive":
      return { tone: "problem", headline: words("FiguresInactive"), lines: [words("FiguresInactiveExplained")] };
    case "missing":
      return { tone: "problem", headline: words("FiguresMissing"), lines: [words("FiguresMissingExplained")] };
    case "unreadable":
      return statistics.problem.kind === "noPermission"
        ? {
            tone: "problem",
            headline: words("FiguresNoPermission"),
            lines: [words("AskAdministratorForRole", statistics.problem.privilege ?? "?")],
          }
        : {
            tone: "problem",
            headline: words("FiguresFailed"),
            lines: [describeSalesProblem(statistics.problem, words)],
          };
  }
}

export function notCoupled(words: Words): Status {
  return { tone: "neutral", headline: words("NotCoupled"), lines: [words("NotCoupledExplained")] };
}

/** Where figures come from and since when they stand. */
export function originOf({ changedOn }: Figures, { words, format, now }: Surroundings): string {
  return changedOn === null ? words("SynchronisedUndated") : words("Synchronised", format.age(changedOn, now));
}

/** What to keep in mind while reading the figures. */
export function notesOn({ changedOn, amounts }: Figures, { words, now }: Surroundings): readonly string[] {
  const isServiceUnwritten = SERVICE_AMOUNTS.every((name) => amounts[name] === null);
  return [
    ...(changedOn !== null && isOld(changedOn, now) ? [words("OldFigures")] : []),
    ...(isServiceUnwritten ? [words("ServiceUnwritten")] : []),
  ];
}
