import type { CalendarDate } from "../../../core/values/calendarDate";
import type { JudgedLine } from "../../../core/availability/document";
import type { Product } from "../../../core/availability/readProduct";
import type { LineNumbers, VerdictKind } from "../../../core/availability/verdict";
import { sum } from "../../../core/values/quantity";
import type { Format } from "../../../core/values/format";
import type { AvailabilityStringKey, AvailabilityStrings } from "./availabilityStrings";
import { describeFigures, withUnit } from "./describeFigures";
import { describeNotLive, describeProductProblem } from "./describeProblem";
import type { ProblemStrings } from "../problems/problemStrings";
import type { AvailabilityTone } from "./tone";

export interface RenderContext {
  readonly strings: AvailabilityStrings;
  readonly format: Format;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** What is said of one line. */
export interface LineDescription {
  readonly tone: AvailabilityTone;
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
export const TONES: Readonly<Record<Exclude<VerdictKind, "unknown">, AvailabilityTone>> = {
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
export function describeLine(judged: JudgedLine, renderContext: RenderContext): LineDescription {
  const { kind, promise } = judged.verdict;
  return {
    ...stringsOf(judged, renderContext),
    attributes: { "data-verdict": kind, "data-promise": JSON.stringify(promise) },
  };
}

type Described = Omit<LineDescription, "attributes">;

function stringsOf(judged: JudgedLine, renderContext: RenderContext): Described {
  const { verdict } = judged;
  if (verdict.kind === "unknown") {
    return describeUnknown(judged, renderContext);
  }
  const explained = EXPLAINED[verdict.kind];
  return {
    tone: TONES[verdict.kind],
    headline: headline(judged, renderContext),
    lines: [
      ...(explained === undefined ? [] : [renderContext.strings(explained)]),
      ...(verdict.numbers === null ? [] : describeFigures(verdict, verdict.numbers, renderContext)),
    ],
    canRetry: false,
  };
}

const EXPLAINED: Readonly<Partial<Record<VerdictKind, AvailabilityStringKey>>> = {
  notStockItem: "NotStockItemExplained",
  writeIn: "WriteInExplained",
  blocked: "BlockedExplained",
  variantMissing: "VariantMissingExplained",
  madeToOrder: "MadeToOrderExplained",
  dropShipment: "DropShipmentExplained",
};

function headline({ verdict }: JudgedLine, renderContext: RenderContext): string {
  const { strings, format } = renderContext;
  const { numbers, held, promise } = verdict;
  const amount = (value: number) => withUnit(value, numbers?.unitName ?? null, renderContext);
  const promised = sum(promise.map(({ quantity }) => quantity));
  switch (verdict.kind) {
    case "enough":
      return isNow(numbers, renderContext)
        ? strings("Enough")
        : strings("EnoughOn", format.day(dayOf(numbers, renderContext)));
    case "acrossLocations":
      return strings("AcrossLocations");
    case "later":
      return strings(
        isAcross(numbers) ? "AcrossLocationsFrom" : "EnoughFrom",
        format.day(arrivalOf(numbers, renderContext)),
      );
    case "partly":
      return strings(
        isAcross(numbers) ? "PartlyAcrossLocations" : "Partly",
        amount(promised),
        format.day(arrivalOf(numbers, renderContext)),
        amount(numbers?.missing ?? 0),
      );
    case "dependsOnOverdue": {
      const overdue = numbers?.overdue ?? null;
      return strings(
        "DependsOnOverdue",
        amount(overdue?.quantity ?? 0),
        format.day(overdue?.since ?? renderContext.today),
      );
    }
    case "notPlanned":
      return strings((numbers?.undated ?? 0) > 0 ? "NotPlannedUndated" : "NotPlanned");
    case "datePassed": {
      const requested = format.day(numbers?.days.requested ?? renderContext.today);
      return promised > 0
        ? strings("DatePassed", requested, format.day(arrivalOf(numbers, renderContext)))
        : strings("DatePassedNotPlanned", requested);
    }
    case "onHandOnly":
      return strings("OnHandOnly", amount(numbers?.onHand ?? 0));
    case "partlyDelivered":
      return strings("PartlyDelivered", format.quantity(held?.shipped ?? 0), format.quantity(held?.outstanding ?? 0));
    case "inBusinessCentral":
      return held !== null && held.shipmentDate !== null
        ? strings("InBusinessCentralOn", format.day(held.shipmentDate))
        : strings("InBusinessCentral");
    case "delivered":
      return strings("Delivered");
    case "notStockItem":
      return strings("NotStockItem");
    case "variantMissing":
      return strings("VariantMissing");
    case "blocked":
      return strings("Blocked");
    case "madeToOrder":
      return strings("MadeToOrder");
    case "dropShipment":
      return strings("DropShipment");
    case "writeIn":
      return strings("WriteIn");
    case "unknown":
      return "";
  }
}

/** Nobody asked for a day, or for one on which it leaves today. */
function isNow(numbers: LineNumbers | null, { today }: RenderContext): boolean {
  return numbers === null || (numbers.days.requested ?? numbers.days.leaves) <= today;
}

function isAcross(numbers: LineNumbers | null): boolean {
  return numbers?.place.kind === "unknown";
}

function dayOf(numbers: LineNumbers | null, { today }: RenderContext): CalendarDate {
  return numbers?.days.requested ?? numbers?.days.leaves ?? today;
}

function arrivalOf(numbers: LineNumbers | null, { today }: RenderContext): CalendarDate {
  return numbers?.days.arrives ?? numbers?.days.completeOn ?? today;
}

function describeUnknown(judged: JudgedLine, renderContext: RenderContext): Described {
  const { strings } = renderContext;
  const { verdict } = judged;
  const figures = verdict.numbers === null ? [] : describeFigures(verdict, verdict.numbers, renderContext);
  switch (verdict.reason) {
    case "asking":
    case null:
      return {
        tone: "asking",
        headline: strings("Loading"),
        lines: synchronised(judged, renderContext),
        canRetry: false,
      };
    case "noQuantity":
      return { tone: "neutral", headline: strings("QuantityMissing"), lines: figures, canRetry: false };
    case "unitNotInGroup":
      return {
        tone: "problem",
        headline: strings("UnitUnknown"),
        lines: [
          strings("UnitUnknownExplained", verdict.numbers?.unitName ?? "?", judged.line.unit?.name ?? "?"),
          ...figures,
        ],
        canRetry: false,
      };
    case "earlierLineUnknown":
      return {
        tone: "problem",
        headline: strings("EarlierLineUnknown"),
        lines: [strings("EarlierLineUnknownExplained"), ...figures],
        canRetry: false,
      };
    case "noProduct":
    case "notLive": {
      const { headline: why, explanation } = whyNotKnown(judged, renderContext);
      return {
        tone: "problem",
        headline: why,
        lines: [...(explanation === null ? [] : [explanation]), ...synchronised(judged, renderContext)],
        canRetry: true,
      };
    }
  }
}

function whyNotKnown({ facts }: JudgedLine, { strings }: RenderContext): ProblemStrings {
  if (facts?.kind === "noProduct") {
    return describeProductProblem(facts.problem, strings);
  }
  if (facts?.kind === "notLive") {
    return describeNotLive(facts.why, strings);
  }
  throw new Error(
    `A line without a figure needs the reason in its facts, which are ${facts?.kind ?? "absent"}. Judge it by core/availability.`,
  );
}

/** What Business Central's job last wrote to the product: shown as such and never judged, because nobody knows how old it is. */
function synchronised({ facts }: JudgedLine, renderContext: RenderContext): readonly string[] {
  if (facts?.kind === "notLive") {
    return [describeSynchronised(facts.product, renderContext)];
  }
  return facts?.kind === "asking" && facts.product !== null && facts.product.synchronisedOnHand !== null
    ? [describeSynchronised(facts.product, renderContext)]
    : [];
}

function describeSynchronised(product: Product, { strings, format, now }: RenderContext): string {
  if (product.synchronisedOnHand === null) {
    return strings("NoFigure");
  }
  const figure = withUnit(product.synchronisedOnHand, product.defaultUnitName ?? strings("DefaultUnit"), {
    strings,
    format,
  });
  return product.changedOn === null
    ? strings("SynchronisedUndated", figure)
    : strings("Synchronised", figure, format.age(product.changedOn, now));
}
