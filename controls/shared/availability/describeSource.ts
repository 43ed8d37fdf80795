import type { PassedOver } from "../../../core/availability/passedOver";
import type { Caveat, ItemKnowledge } from "../../../core/availability/itemKnowledge";
import type { ProductFacts } from "../../../core/availability/productFacts";
import type { Format } from "../../../core/values/format";
import type { AvailabilityWordKey, AvailabilityWords } from "./availabilityWords";
import { TERMS } from "./describeFigures";
import { describeItemProblem } from "./describeProblem";

interface Writing {
  readonly words: AvailabilityWords;
  readonly format: Format;
  readonly now: Date;
}

const SOURCES: Record<ItemKnowledge["source"], AvailabilityWordKey> = {
  itemCard: "SourceItemCard",
  apiItems: "SourceApiItems",
  productItemAvailability: "SourceProductItemAvailability",
  virtualItems: "SourceVirtualItems",
};

/** Which company's which service told the figures, and how long ago. */
export function describeOrigin(
  { companyName, item, askedOn }: Extract<ProductFacts, { kind: "live" }>,
  { words, format, now }: Writing,
): string {
  return words("Origin", companyName, format.age(askedOn, now), words(SOURCES[item.source]));
}

/** Why sources before the one that answered did not, and what the one that did left out. */
export function describeDetours(facts: ProductFacts, words: AvailabilityWords): readonly string[] {
  switch (facts.kind) {
    case "live":
      return [
        ...facts.passedOver.map((source) => passedOver(source, words)),
        ...facts.item.caveats.map(({ term, problem }) =>
          words("TermNotKnown", words(TERMS[term]), reason(problem, words)),
        ),
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

function reason(problem: Caveat["problem"], words: AvailabilityWords): string {
  if (problem.kind === "unitUnknown") {
    return words("TermUnitUnknown", problem.unit);
  }
  if (problem.kind === "totalsDiffer") {
    return words("TermTotalsDiffer");
  }
  if (problem.kind === "notCarried") {
    return words("TermNotCarried");
  }
  if (problem.kind === "notNamed") {
    return words("TermNotNamed");
  }
  const { headline, explanation } = describeItemProblem(problem, words);
  return explanation === null ? headline : `${headline}. ${explanation}`;
}
