import type { ProductFacts } from "../../../core/availability/productFacts";
import type { Ledger } from "../../../core/availability/promise/ledger";
import type { AskedLine } from "../../../core/documents/availabilityQuestion";
import type { LinePrice } from "../../../core/documents/linePrice";
import type { DocumentContext } from "./documentContext";

/** What the details are about. */
export interface ItemSubject {
  readonly facts: Extract<ProductFacts, { kind: "live" }>;
  readonly line: AskedLine;
  /** False for a product that stands on no line yet. */
  readonly isWanted: boolean;
  /** What Sales asks on the line; null where it has no price, and while that is read. */
  readonly linePrice: LinePrice | null;
  /** Null where it was not judged. */
  readonly ledger: Ledger | null;
  /** Null while it is read. */
  readonly documentContext: DocumentContext | null;
}
