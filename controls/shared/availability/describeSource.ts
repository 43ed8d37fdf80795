import type { PassedOver } from "../../../core/availability/passedOver";
import type { Caveat, ItemKnowledge } from "../../../core/availability/itemKnowledge";
import type { ProductFacts } from "../../../core/availability/productFacts";
import type { Format } from "../../../core/values/format";
import type { AvailabilityStringKey, AvailabilityStrings } from "./availabilityStrings";
import { TERMS } from "./describeFigures";
import { describeItemProblem } from "./describeProblem";

interface Writing {
  readonly strings: AvailabilityStrings;
  readonly format: Format;
  readonly now: Date;
}

const SOURCES: Record<ItemKnowledge["source"], AvailabilityStringKey> = {
  itemCard: "SourceItemCard",
  apiItems: "SourceApiItems",
  productItemAvailability: "SourceProductItemAvailability",
  virtualItems: "SourceVirtualItems",
};

/** Which company's which service told the figures, and how long ago. */
export function describeOrigin(
  { companyName, item, askedOn }: Extract<ProductFacts, { kind: "live" }>,
  { strings, format, now }: Writing,
): string {
  return strings("Origin", companyName, format.age(askedOn, now), strings(SOURCES[item.source]));
}

/** Why sources before the one that answered did not, and what the one that did left out. */
export function describeDetours(facts: ProductFacts, strings: AvailabilityStrings): readonly string[] {
  switch (facts.kind) {
    case "live":
      return [
        ...facts.passedOver.map((source) => passedOver(source, strings)),
        ...facts.item.caveats.map(({ term, problem }) =>
          strings("TermNotKnown", strings(TERMS[term]), reason(problem, strings)),
        ),
      ];
    case "notLive":
      // The first one's problem is the verdict's own explanation.
      return facts.passedOver.slice(1).map((source) => passedOver(source, strings));
    default:
      return [];
  }
}

function passedOver({ source, problem }: PassedOver, strings: AvailabilityStrings): string {
  return strings("PassedOver", strings(SOURCES[source]), reason(problem, strings));
}

function reason(problem: Caveat["problem"], strings: AvailabilityStrings): string {
  if (problem.kind === "unitUnknown") {
    return strings("TermUnitUnknown", problem.unit);
  }
  if (problem.kind === "totalsDiffer") {
    return strings("TermTotalsDiffer");
  }
  if (problem.kind === "notCarried") {
    return strings("TermNotCarried");
  }
  if (problem.kind === "notNamed") {
    return strings("TermNotNamed");
  }
  const { headline, explanation } = describeItemProblem(problem, strings);
  return explanation === null ? headline : `${headline}. ${explanation}`;
}
