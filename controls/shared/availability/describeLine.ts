import type { CalendarDate } from "../../../core/values/calendarDate";
import type { JudgedLine } from "../../../core/availability/document";
import type { Product } from "../../../core/availability/readProduct";
import type { LineNumbers, LineVerdict } from "../../../core/availability/verdict";
import type { Format } from "../format";
import type { AvailabilityWords } from "./availabilityWords";
import { describeFigures, withUnit } from "./describeFigures";
import { describeNotLive, describeProductProblem } from "./describeProblem";
import type { ProblemWords } from "../problems/problemWords";
import type { Tone } from "./tone";

export interface Surroundings {
  readonly words: AvailabilityWords;
  readonly format: Format;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** What is said of one line. */
export interface LineWords {
  readonly tone: Tone;
  readonly headline: string;
  readonly lines: readonly string[];
  /** Asking again may help. */
  readonly canRetry: boolean;
}

/** Puts a line's verdict into words: the verdict, the number behind it, and what a person should know of both. */
export function describeLine(judged: JudgedLine, surroundings: Surroundings): LineWords {
  const { verdict } = judged;
  const { words } = surroundings;
  const say = (tone: Tone, headline: string, lines: readonly string[]): LineWords => ({
    tone,
    headline,
    lines,
    canRetry: false,
  });
  switch (verdict.kind) {
    case "enough":
      return say(
        "good",
        enough(verdict.numbers, surroundings),
        describeFigures(verdict.numbers, judged.ownDemand, surroundings),
      );
    case "enoughElsewhere":
      return say(
        "elsewhere",
        words("EnoughElsewhere"),
        describeFigures(verdict.numbers, judged.ownDemand, surroundings),
      );
    case "enoughLater":
      return say(
        "later",
        enoughFrom(verdict, surroundings),
        describeFigures(verdict.numbers, judged.ownDemand, surroundings),
      );
    case "notEnough":
      return say(
        "bad",
        words(NOT_ENOUGH[verdict.numbers.basis]),
        describeFigures(verdict.numbers, judged.ownDemand, surroundings),
      );
    case "notStockItem":
      return say("neutral", words("NotStockItem"), [words("NotStockItemExplained")]);
    case "writeIn":
      return say("neutral", words("WriteIn"), [words("WriteInExplained")]);
    case "blocked":
      return say("bad", words("Blocked"), [words("BlockedExplained")]);
    case "unknown":
      return describeUnknown(verdict, judged, surroundings);
  }
}

const NOT_ENOUGH = { onHand: "NotEnoughOnHand", available: "NotEnough", projected: "NotEnoughInSight" } as const;

function enough({ basis, date }: LineNumbers, { words, format, today }: Surroundings): string {
  if (basis === "onHand") return words("EnoughOnHand");
  return basis === "projected" && date > today ? words("EnoughOn", format.day(date)) : words("Enough");
}

function enoughFrom(
  { from, isElsewhere }: Extract<LineVerdict, { kind: "enoughLater" }>,
  { words, format }: Surroundings,
): string {
  return words(isElsewhere ? "EnoughElsewhereFrom" : "EnoughFrom", format.day(from));
}

function describeUnknown(
  verdict: Extract<LineVerdict, { kind: "unknown" }>,
  judged: JudgedLine,
  surroundings: Surroundings,
): LineWords {
  const { words } = surroundings;
  const figures = verdict.numbers === null ? [] : describeFigures(verdict.numbers, judged.ownDemand, surroundings);
  switch (verdict.reason) {
    case "asking":
      return { tone: "asking", headline: words("Loading"), lines: synchronised(judged, surroundings), canRetry: false };
    case "noQuantity":
      return { tone: "neutral", headline: words("QuantityMissing"), lines: figures, canRetry: false };
    case "unitNotInGroup":
      return {
        tone: "problem",
        headline: words("UnitUnknown"),
        lines: [
          words("UnitUnknownExplained", verdict.numbers?.unitName ?? "?", judged.line.unit?.name ?? "?"),
          ...figures,
        ],
        canRetry: false,
      };
    case "earlierLineUnknown":
      return {
        tone: "problem",
        headline: words("EarlierLineUnknown"),
        lines: [words("EarlierLineUnknownExplained"), ...figures],
        canRetry: false,
      };
    case "noProduct":
    case "notLive": {
      const { headline, explanation } = whyNotKnown(judged, surroundings);
      return {
        tone: "problem",
        headline,
        lines: [...(explanation === null ? [] : [explanation]), ...synchronised(judged, surroundings)],
        canRetry: true,
      };
    }
  }
}

function whyNotKnown({ facts }: JudgedLine, { words }: Surroundings): ProblemWords {
  if (facts?.kind === "noProduct") return describeProductProblem(facts.problem, words);
  if (facts?.kind === "notLive") return describeNotLive(facts.why, words);
  throw new Error(
    `A line without a figure needs the reason in its facts, which are ${facts?.kind ?? "absent"}. Judge it by core/availability.`,
  );
}

/** What Business Central's job last wrote to the product: shown as such and never judged, because nobody knows how old it is. */
function synchronised({ facts }: JudgedLine, surroundings: Surroundings): readonly string[] {
  if (facts?.kind === "notLive") return [describeSynchronised(facts.product, surroundings)];
  return facts?.kind === "asking" && facts.product !== null && facts.product.synchronisedOnHand !== null
    ? [describeSynchronised(facts.product, surroundings)]
    : [];
}

function describeSynchronised(product: Product, { words, format, now }: Surroundings): string {
  if (product.synchronisedOnHand === null) return words("NoFigure");
  const figure = withUnit(product.synchronisedOnHand, product.defaultUnitName, { words, format });
  return product.changedOn === null
    ? words("SynchronisedUndated", figure)
    : words("Synchronised", figure, format.age(product.changedOn, now));
}
