import type { AskedDocument, AskedLine } from "../documents/availabilityQuestion";
import { compareQuantities, roundDown, sum } from "../values/quantity";
import type { DocumentFacts, HeldOrderLine } from "./document";
import { factorOf } from "./unitOfLine";
import type { ProductFacts } from "./productFacts";
import type { HeldQuantities, VerdictKind } from "./verdict";

/** How Business Central holds one line of a document. */
export interface HeldMatch {
  readonly kind: Extract<VerdictKind, "delivered" | "partlyDelivered" | "inBusinessCentral">;
  /** Null: BC's line was not told. */
  readonly quantities: HeldQuantities | null;
  /** Of BC's line; null where it was not told. */
  readonly lineNumber: number | null;
  /** Sales wants another quantity by now, so that BC's line says nothing of it. */
  readonly isChanged: boolean;
}

/**
 * The lines of a document that Business Central holds, by their ids. BC numbers lines anew and puts texts between them, so lines are matched by
 * item, in the order of both. A line that BC's order does not have is judged as one that is not there yet.
 */
export function heldLines(document: AskedDocument, { products, order }: DocumentFacts): ReadonlyMap<string, HeldMatch> {
  const found = new Map<string, HeldMatch>();
  if (document.held === null) {
    return found;
  }
  const lines = order?.lines ?? null;
  const left = [...(lines ?? [])].sort((one, other) => (one.lineNumber ?? 0) - (other.lineNumber ?? 0));
  for (const line of document.lines) {
    const facts = line.productId === null ? undefined : products.get(line.productId);
    if (facts?.kind !== "live") {
      continue;
    }
    const at = left.findIndex(({ itemNumber }) => itemNumber === facts.item.itemNumber);
    const [own] = at < 0 ? [] : left.splice(at, 1);
    if (own !== undefined) {
      found.set(line.id, matched(line, own, facts));
    } else if (lines === null || lines.length === 0) {
      found.set(line.id, { kind: "inBusinessCentral", quantities: null, lineNumber: null, isChanged: false });
    }
  }
  return found;
}

function matched(
  line: AskedLine,
  own: HeldOrderLine,
  { item, product }: Extract<ProductFacts, { readonly kind: "live" }>,
): HeldMatch {
  const factor = factorOf(line, { item, product });
  const ownFactor = own.unit === item.baseUnit || own.unit === "" ? 1 : (item.unitFactors?.get(own.unit) ?? factor);
  const inUnit = (quantity: number) =>
    factor === null || ownFactor === null ? quantity : roundDown((quantity * ownFactor) / factor, 5);
  const shipped = own.quantity === null ? null : sum([own.quantity, -own.outstanding]);
  const quantities: HeldQuantities = {
    outstanding: inUnit(own.outstanding),
    shipped: shipped === null ? null : inUnit(shipped),
    shipmentDate: own.shipmentDate,
  };
  return {
    kind: own.outstanding === 0 ? "delivered" : (shipped ?? 0) > 0 ? "partlyDelivered" : "inBusinessCentral",
    quantities,
    lineNumber: own.lineNumber,
    isChanged:
      line.quantity !== null && own.quantity !== null && compareQuantities(inUnit(own.quantity), line.quantity) !== 0,
  };
}
