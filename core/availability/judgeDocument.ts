import type { AskedDocument, AskedLine } from "../documents/availabilityQuestion";
import type { FactsByProduct, JudgedDocument, JudgedLine } from "./document";
import { documentVerdict } from "./documentVerdict";
import { judgeLine } from "./judgeLine";
import type { Taken } from "./judgeLine";
import type { ItemStock } from "./itemStock";
import type { ProductFacts } from "./productFacts";
import { shelfOf } from "./shelf";
import type { LineVerdict } from "./verdict";

/**
 * Judges a document from what is known of its products; asks nothing. Lines of one product share its stock in the order of the lines, whatever
 * days they are wanted for: the first line is served first.
 */
export function judgeDocument(facts: FactsByProduct, document: AskedDocument): JudgedDocument {
  const orderNumber = document.held?.orderNumber?.trim().toUpperCase() ?? null;
  const shelves = new Map<string, Taken>();
  const lines = document.lines.map((line): JudgedLine => {
    const known = line.productId === null ? null : (facts.get(line.productId) ?? ASKING);
    return {
      line,
      facts: known,
      verdict: verdictOf(line, known),
      ownDemand: document.held === null ? "none" : ownDemand(known, orderNumber),
    };
  });
  return { lines, verdict: documentVerdict(lines, { today: document.today, orderNumber }) };

  function verdictOf(line: AskedLine, known: ProductFacts | null): LineVerdict {
    switch (known?.kind) {
      case undefined:
        return { kind: "writeIn" };
      case "asking":
      case "noProduct":
      case "notLive":
        return { kind: "unknown", reason: known.kind, numbers: null };
      case "notStockItem":
        return { kind: "notStockItem" };
      case "live": {
        const { stock, product } = known;
        if (stock.isBlocked) return { kind: "blocked" };
        if (!stock.isStockItem) return { kind: "notStockItem" };
        const shelf = shelves.get(product.id) ?? {
          shelf: shelfOf(stock, document.today, orderNumber),
          taken: 0,
          isUncertain: false,
        };
        shelves.set(product.id, shelf);
        return judgeLine(line, known, shelf, {
          today: document.today,
          requested: line.requestedDate ?? document.requestedDate,
        });
      }
    }
  }
}

const ASKING: ProductFacts = { kind: "asking", product: null };

/** A source that knows no demand at all has not counted this document's either. */
function ownDemand(facts: ProductFacts | null, orderNumber: string | null): JudgedLine["ownDemand"] {
  if (facts?.kind !== "live" || facts.stock.basis === "onHand") return "none";
  return orderNumber !== null && takes(facts.stock, orderNumber) ? "leftOut" : "counted";
}

function takes({ here, elsewhere }: ItemStock, orderNumber: string): boolean {
  return [here, elsewhere].some((place) =>
    place?.outgoing.some(({ kind, documentNumber }) => kind === "salesOrder" && documentNumber === orderNumber),
  );
}
