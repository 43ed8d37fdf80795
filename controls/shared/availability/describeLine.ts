import type { CalendarDate } from "../../../core/values/calendarDate";
import type { JudgedLine } from "../../../core/availability/document";
import type { Product } from "../../../core/availability/readProduct";
import type { LineNumbers, VerdictKind } from "../../../core/availability/verdict";
import { sum } from "../../../core/values/quantity";
import type { Format } from "../../../core/values/format";
import type { AvailabilityWordKey, AvailabilityWords } from "./availabilityWords";
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
  /** For tests and tools; null where nothing was judged. */
  readonly attributes: VerdictAttributes | null;
}

/** The contract of a line's element: its kind, and what is promised as JSON in the line's unit. */
export interface VerdictAttributes {
  readonly "data-verdict": VerdictKind;
  readonly "data-promise": string;
}

/** How each kind of verdict looks. */
export const TONES: Readonly<Record<Exclude<VerdictKind, "unknown">, Tone>> = {
  enough: "good",
  acrossLocations: "elsewhere",
  later: "later",
  datePassed: "later",
  dependsOnOverdue: "later",
  partly: "bad",
  notPlanned: "bad",
  onHandOnly: "problem",
  delivered: "neutral",
  partlyDelivered: "neutral",
  inBusinessCentral: "neutral",
  notStockItem: "neutral",
  variantMissing: "bad",
  blocked: "bad",
  madeToOrder: "neutral",
  dropShipment: "neutral",
  writeIn: "neutral",
};

/** Puts a line's verdict into words: the verdict, the number behind it, and what a person should know of both. */
export function describeLine(judged: JudgedLine, surroundings: Surroundings): LineWords {
  const { kind, promise } = judged.verdict;
  return {
    ...wordsOf(judged, surroundings),
    attributes: { "data-verdict": kind, "data-promise": JSON.stringify(promise) },
  };
}

type Described = Omit<LineWords, "attributes">;

function wordsOf(judged: JudgedLine, surroundings: Surroundings): Described {
  const { verdict } = judged;
  if (verdict.kind === "unknown") {
    return describeUnknown(judged, surroundings);
  }
  const explained = EXPLAINED[verdict.kind];
  return {
    tone: TONES[verdict.kind],
    headline: headline(judged, surroundings),
    lines: [
      ...(explained === undefined ? [] : [surroundings.words(explained)]),
      ...(verdict.numbers === null ? [] : describeFigures(verdict, verdict.numbers, surroundings)),
    ],
    canRetry: false,
  };
}

const EXPLAINED: Readonly<Partial<Record<VerdictKind, AvailabilityWordKey>>> = {
  notStockItem: "NotStockItemExplained",
  writeIn: "WriteInExplained",
  blocked: "BlockedExplained",
  variantMissing: "VariantMissingExplained",
  madeToOrder: "MadeToOrderExplained",
  dropShipment: "DropShipmentExplained",
};

function headline({ verdict }: JudgedLine, surroundings: Surroundings): string {
  const { words, format } = surroundings;
  const { numbers, held, promise } = verdict;
  const amount = (value: number) => withUnit(value, numbers?.unitName ?? null, surroundings);
  const promised = sum(promise.map(({ quantity }) => quantity));
  switch (verdict.kind) {
    case "enough":
      return isNow(numbers, surroundings)
        ? words("Enough")
        : words("EnoughOn", format.day(dayOf(numbers, surroundings)));
    case "acrossLocations":
      return words("AcrossLocations");
    case "later":
      return words(
        isAcross(numbers) ? "AcrossLocationsFrom" : "EnoughFrom",
        format.day(arrivalOf(numbers, surroundings)),
      );
    case "partly":
      return words(
        isAcross(numbers) ? "PartlyAcrossLocations" : "Partly",
        amount(promised),
        format.day(arrivalOf(numbers, surroundings)),
        amount(numbers?.missing ?? 0),
      );
    case "dependsOnOverdue": {
      const overdue = numbers?.overdue ?? null;
      return words(
        "DependsOnOverdue",
        amount(overdue?.quantity ?? 0),
        format.day(overdue?.since ?? surroundings.today),
      );
    }
    case "notPlanned":
      return words((numbers?.undated ?? 0) > 0 ? "NotPlannedUndated" : "NotPlanned");
    case "datePassed": {
      const requested = format.day(numbers?.days.requested ?? surroundings.today);
      return promised > 0
        ? words("DatePassed", requested, format.day(arrivalOf(numbers, surroundings)))
        : words("DatePassedNotPlanned", requested);
    }
    case "onHandOnly":
      return words("OnHandOnly", amount(numbers?.onHand ?? 0));
    case "partlyDelivered":
      return words("PartlyDelivered", format.quantity(held?.shipped ?? 0), format.quantity(held?.outstanding ?? 0));
    case "inBusinessCentral":
      return held !== null && held.shipmentDate !== null
        ? words("InBusinessCentralOn", format.day(held.shipmentDate))
        : words("InBusinessCentral");
    case "delivered":
      return words("Delivered");
    case "notStockItem":
      return words("NotStockItem");
    case "variantMissing":
      return words("VariantMissing");
    case "blocked":
      return words("Blocked");
    case "madeToOrder":
      return words("MadeToOrder");
    case "dropShipment":
      return words("DropShipment");
    case "writeIn":
      return words("WriteIn");
    case "unknown":
      return "";
  }
}

/** Nobody asked for a day, or for one on which it leaves today. */
function isNow(numbers: LineNumbers | null, { today }: Surroundings): boolean {
  return numbers === null || (numbers.days.requested ?? numbers.days.leaves) <= today;
}

function isAcross(numbers: LineNumbers | null): boolean {
  return numbers?.place.kind === "unknown";
}

function dayOf(numbers: LineNumbers | null, { today }: Surroundings): CalendarDate {
  return numbers?.days.requested ?? numbers?.days.leaves ?? today;
}

function arrivalOf(numbers: LineNumbers | null, { today }: Surroundings): CalendarDate {
  return numbers?.days.arrives ?? numbers?.days.completeOn ?? today;
}

function describeUnknown(judged: JudgedLine, surroundings: Surroundings): Described {
  const { words } = surroundings;
  const { verdict } = judged;
  const figures = verdict.numbers === null ? [] : describeFigures(verdict, verdict.numbers, surroundings);
  switch (verdict.reason) {
    case "asking":
    case null:
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
      const { headline: why, explanation } = whyNotKnown(judged, surroundings);
      return {
        tone: "problem",
        headline: why,
        lines: [...(explanation === null ? [] : [explanation]), ...synchronised(judged, surroundings)],
        canRetry: true,
      };
    }
  }
}

function whyNotKnown({ facts }: JudgedLine, { words }: Surroundings): ProblemWords {
  if (facts?.kind === "noProduct") {
    return describeProductProblem(facts.problem, words);
  }
  if (facts?.kind === "notLive") {
    return describeNotLive(facts.why, words);
  }
  throw new Error(
    `A line without a figure needs the reason in its facts, which are ${facts?.kind ?? "absent"}. Judge it by core/availability.`,
  );
}

/** What Business Central's job last wrote to the product: shown as such and never judged, because nobody knows how old it is. */
function synchronised({ facts }: JudgedLine, surroundings: Surroundings): readonly string[] {
  if (facts?.kind === "notLive") {
    return [describeSynchronised(facts.product, surroundings)];
  }
  return facts?.kind === "asking" && facts.product !== null && facts.product.synchronisedOnHand !== null
    ? [describeSynchronised(facts.product, surroundings)]
    : [];
}

function describeSynchronised(product: Product, { words, format, now }: Surroundings): string {
  if (product.synchronisedOnHand === null) {
    return words("NoFigure");
  }
  const figure = withUnit(product.synchronisedOnHand, product.defaultUnitName ?? words("DefaultUnit"), {
    words,
    format,
  });
  return product.changedOn === null
    ? words("SynchronisedUndated", figure)
    : words("Synchronised", figure, format.age(product.changedOn, now));
}
