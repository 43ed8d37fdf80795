import type { Gap, ItemStock, PassedOver } from "../../../core/availability/itemStock";
import type { ProductFacts } from "../../../core/availability/productFacts";
import type { Format } from "../format";
import type { AvailabilityWordKey, AvailabilityWords } from "./availabilityWords";
import { describeItemProblem } from "./describeProblem";

interface Writing {
  readonly words: AvailabilityWords;
  readonly format: Format;
  readonly now: Date;
}

const SOURCES: Record<ItemStock["source"], AvailabilityWordKey> = {
  itemCard: "SourceItemCard",
  apiItems: "SourceApiItems",
  productItemAvailability: "SourceProductItemAvailability",
};

const GAPS: Record<Gap["lacks"], AvailabilityWordKey> = {
  incomingDates: "GapIncomingDates",
  outgoingDates: "GapOutgoingDates",
  transfers: "GapTransfers",
  location: "GapLocation",
};

/** Which company's which service told the figures, and how long ago. */
export function describeOrigin(
  { companyName, stock, askedOn }: Extract<ProductFacts, { kind: "live" }>,
  { words, format, now }: Writing,
): string {
  return words("Origin", companyName, format.age(askedOn, now), words(SOURCES[stock.source]));
}

/** Why sources before the one that answered did not, and what the one that did left out. */
export function describeDetours(facts: ProductFacts, words: AvailabilityWords): readonly string[] {
  switch (facts.kind) {
    case "live":
      return [
        ...facts.passedOver.map((source) => passedOver(source, words)),
        ...facts.stock.gaps.map((gap) => words(GAPS[gap.lacks], reason(gap.problem, words))),
      ];
    case "notLive":
      // The first one's problem is the verdict's own explanation.
      return facts.passedOver.slice(1).map((source) => passedOver(source, words));
    default:
      return [];
  }
}

function passedOver({ source, problem }: PassedOver, words: AvailabilityWords): string {
  return words("PassedOver", words(SOURCES[source]), reason(problem, words));
}

function reason(problem: Gap["problem"], words: AvailabilityWords): string {
  if (problem.kind === "unitNotInGroup") return words("GapUnitUnknown", problem.unit);
  if (problem.kind === "unitsDiffer") return words("GapUnitsDiffer");
  const { headline, explanation } = describeItemProblem(problem, words);
  return explanation === null ? headline : `${headline}. ${explanation}`;
}
