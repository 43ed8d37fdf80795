import type { CalendarDate } from "../values/calendarDate";
import type { AskedDocument, AskedLine } from "../documents/availabilityQuestion";
import type { DocumentFacts, JudgedDocument, JudgedLine } from "./document";
import { documentVerdict } from "./documentVerdict";
import { heldLines } from "./heldLines";
import type { HeldMatch } from "./heldLines";
import type { ItemTraits } from "./itemKnowledge";
import { judgeLine, verdict } from "./judgeLine";
import { daysOfLines } from "./lineDays";
import type { ProductFacts } from "./productFacts";
import { productState } from "./productState";
import type { ProductState } from "./judgeLine";
import { documentSetting } from "./reading/documentSetting";
import type { DocumentSetting } from "./reading/documentSetting";
import { traitsAt } from "./traitsAt";
import type { JudgedDays, LineVerdict, VerdictKind } from "./verdict";

type LiveFacts = Extract<ProductFacts, { readonly kind: "live" }>;

/**
 * Judges a document from what is known; asks nothing. Lines of one product share its stock in the order of the lines, whatever days they are
 * wanted for: the first line is served first.
 */
export function judgeDocument(facts: DocumentFacts, document: AskedDocument): JudgedDocument {
  const judging = judgingOf(facts, document);
  for (;;) {
    const { done, value } = judging.next();
    if (done === true) {
      return value;
    }
  }
}

/** `judgeDocument` line by line, for those who must let a page breathe in between: it pauses between them. */
export function* judgingOf(facts: DocumentFacts, document: AskedDocument): Generator<undefined, JudgedDocument> {
  const setting =
    facts.setUp === null ? UNKNOWN_SETTING : documentSetting({ ...facts, setUp: facts.setUp, today: document.today });
  const states = new Map<string, ProductState>();
  const daysOf = daysOfLines(setting, document.today);
  const held = heldLines(document, facts);
  const lines: JudgedLine[] = [];
  for (const line of document.lines) {
    if (lines.length > 0) {
      yield;
    }
    const known = line.productId === null ? null : (facts.products.get(line.productId) ?? ASKING);
    const judged = verdictOf(line, known, held.get(line.id) ?? null);
    const state = line.productId === null ? undefined : states.get(line.productId);
    lines.push({ line, facts: known, verdict: judged, ledger: state?.placed.ledger ?? null });
  }
  return { lines, verdict: documentVerdict(lines) };

  function verdictOf(line: AskedLine, known: ProductFacts | null, match: HeldMatch | null): LineVerdict {
    switch (known?.kind) {
      case undefined:
        return verdict("writeIn");
      case "asking":
      case "noProduct":
      case "notLive":
        return verdict("unknown", { reason: known.kind });
      case "notStockItem":
        return verdict("notStockItem");
      case "live":
        return judgeLive(line, known, match);
    }
  }

  function judgeLive(line: AskedLine, { item, product }: LiveFacts, match: HeldMatch | null): LineVerdict {
    if (!item.isStockItem) {
      return verdict("notStockItem");
    }
    const state = states.get(product.id) ?? productState(item, { document, facts, setting });
    states.set(product.id, state);
    const requested = line.requestedDate ?? document.requestedDate;
    const judge = (asked: AskedLine, mustLeave: CalendarDate | null) =>
      judgeLine(asked, {
        product,
        item,
        state,
        days: daysOf({ requested, notTaken: match === null ? dateNotTaken(line, document) : null, mustLeave }),
        setting,
        held:
          match === null ? null : (state.placed.held.find(({ lineNumber }) => lineNumber === match.lineNumber) ?? null),
      });
    if (match !== null && !match.isChanged) {
      const { quantities, kind } = match;
      // What is left of it leaves on BC's own day, takes its stock like any other, and has kept for it what is reserved for it.
      const isTold = quantities !== null && item.basis === "ledger";
      const { promise, numbers } = isTold
        ? judge({ ...line, quantity: quantities.outstanding }, quantities.shipmentDate)
        : verdict(kind);
      return verdict(kind, { held: quantities, numbers, promise });
    }
    const special = specialKind(traitsAt(item, state.place));
    return special === null ? judge(line, null) : verdict(special);
  }
}

/** What Business Central holds has its days already. */
function dateNotTaken(
  { requestedDate }: AskedLine,
  document: Pick<AskedDocument, "requestedDate" | "keepsLineDates">,
): JudgedDays["notTaken"] {
  return requestedDate === null || document.keepsLineDates || requestedDate === document.requestedDate
    ? null
    : { instead: document.requestedDate };
}

const ASKING: ProductFacts = { kind: "asking", product: null };

/** Nothing of the company's set-up was read. */
const UNKNOWN_SETTING: DocumentSetting = {
  place: { kind: "unknown", missing: "customer" },
  transport: null,
  unknownDays: ["shippingTime"],
  check: null,
};

/** Items whose stock decides nothing. */
function specialKind(traits: ItemTraits): VerdictKind | null {
  if (traits.isBlocked) {
    return "blocked";
  }
  if (traits.needsVariant) {
    return "variantMissing";
  }
  return traits.isDropShipment ? "dropShipment" : traits.isMadeToOrder ? "madeToOrder" : null;
}
