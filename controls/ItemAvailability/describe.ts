import type { Availability } from "../../core/availability/askAvailability";
import { lineVerdict } from "../../core/availability/lineVerdict";
import type { DocumentLine } from "../../core/availability/lineVerdict";
import type { Product } from "../../core/availability/readProduct";
import type { Format } from "../shared/format";
import { describeNotLive, describeProductProblem } from "./describeProblem";
import { amountText, describeVerdict, figureTable } from "./describeVerdict";
import type { Message } from "./message";
import type { Words } from "./words";

export interface Surroundings {
  readonly words: Words;
  readonly format: Format;
  readonly now: Date;
}

export interface AskedLine extends DocumentLine {
  /** The day the customer wants the line, as the user reads dates; null where none is set. */
  readonly requestedDate: string | null;
}

/** Puts what is known of a product's availability into words for one line. */
export function describe(availability: Availability, line: AskedLine, surroundings: Surroundings): Message {
  const { words, format, now } = surroundings;
  switch (availability.kind) {
    case "noProduct": {
      const { headline, explanation } = describeProductProblem(availability.problem, words);
      return { ...NOTHING, tone: "problem", headline, lines: explanation === null ? [] : [explanation], action: "retry" };
    }
    case "notStockItem":
      return { ...NOTHING, tone: "neutral", headline: words("NotStockItem"), lines: [words("NotStockItemExplained")] };
    case "notLive": {
      const { headline, explanation } = describeNotLive(availability.why, words);
      const lines = [...(explanation === null ? [] : [explanation]), synchronised(availability.product, surroundings)];
      return { ...NOTHING, tone: "problem", headline, lines, action: "retry" };
    }
    case "live": {
      const { product, figures } = availability;
      const verdict = lineVerdict(figures, line, product.units, product.quantityDecimals);
      return {
        ...describeVerdict(verdict, line, line.requestedDate, surroundings),
        figures: figureTable(figures, surroundings),
        origin: words("Origin", availability.companyName, format.age(availability.askedOn, now)),
        action: "refresh",
      };
    }
  }
}

const NOTHING = { figures: null, origin: null, action: "none" } as const;

/** The figure that BC's job last wrote to the product: shown as such and never judged, because nobody knows how old it is. */
function synchronised(product: Product, { words, format, now }: Surroundings): string {
  if (product.synchronisedOnHand === null) return words("NoFigure");
  const figure = amountText(product.synchronisedOnHand, product.defaultUnitName, words, format);
  return product.changedOn === null ? words("SynchronisedUndated", figure) : words("Synchronised", figure, format.age(product.changedOn, now));
}
