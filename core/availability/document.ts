import type { AskedLine } from "../documents/availabilityQuestion";
import type { Capabilities } from "./itemStock";
import type { ProductFacts } from "./productFacts";
import type { DocumentVerdict, LineVerdict } from "./verdict";

/** What is known of each product, by its id. */
export type FactsByProduct = ReadonlyMap<string, ProductFacts>;

export interface JudgedDocument {
  /** In the order of the document's lines. */
  readonly lines: readonly JudgedLine[];
  readonly verdict: DocumentVerdict;
}

export interface JudgedLine {
  readonly line: AskedLine;
  readonly verdict: LineVerdict;
  /** Null for a write-in line. */
  readonly facts: ProductFacts | null;
  /**
   * `counted`: Business Central holds this document, but its own lines cannot be told from other demand, so the numbers are too low
   * by what it takes. `leftOut`: its own lines were found and not counted. `none`: BC does not hold it.
   */
  readonly ownDemand: "none" | "leftOut" | "counted";
}

/** An answer to a question about a document; later answers of the same question know more. */
export interface DocumentAnswer extends JudgedDocument {
  /** Keep it: `judgeDocument(facts, document)` judges again without asking, when a quantity, unit or date is typed. */
  readonly facts: FactsByProduct;
  /** Some product is still being asked for. */
  readonly isAsking: boolean;
  /** When the oldest of the live figures was asked for; null where there is none. */
  readonly askedOn: Date | null;
  /** The company asked; null while no connection is chosen. */
  readonly companyName: string | null;
  /** What the sources of this connection could tell, in the order in which they are tried. */
  readonly capabilities: readonly Capabilities[];
}
