import type { AskedDocument } from "../documents/availabilityQuestion";
import type { DocumentFacts } from "./document";
import type { ItemKnowledge } from "./itemKnowledge";
import type { ProductState } from "./judgeLine";
import { placedItem } from "./placedItem";
import type { PlacedItem } from "./placedItem";
import { promisePool } from "./promise/promisePool";
import type { DocumentSetting } from "./reading/documentSetting";
import { rowsOf } from "./reading/setUp";
import type { JudgedPlace } from "./verdict";

export interface StateContext {
  readonly document: AskedDocument;
  readonly facts: DocumentFacts;
  readonly setting: DocumentSetting;
}

/** One product's stock before any line of the document has taken from it. Where its place, or the stock there, is not told, all places count together. */
export function productState(item: ItemKnowledge, { document, facts, setting }: StateContext): ProductState {
  const { today } = document;
  const inTransit = new Set(
    rowsOf(facts.setUp?.locationCards ?? NOT_READ).flatMap((row) => (row.Use_As_In_Transit ? [row.Code] : [])),
  );
  const at = (location: string | null) =>
    placedItem(item, { location, inTransit, orderNumber: facts.order?.number ?? null, today });
  const here = setting.place.kind === "known" ? at(setting.place.code) : null;
  const place: JudgedPlace =
    setting.place.kind === "known" && here === null ? { kind: "unknown", missing: "stockByLocation" } : setting.place;
  const placed = here ?? at(null) ?? EMPTY;
  const others =
    here === null || setting.place.kind === "unknown" ? [] : otherLocations(item, setting.place.code, inTransit);
  return {
    placed,
    place,
    pool: promisePool(placed.ledger, today),
    withOverdue: placed.overdue === null ? null : promisePool(overdueToday(placed, today), today),
    others: others.flatMap((code) => {
      const other = at(code);
      return other === null ? [] : [promisePool(other.ledger, today)];
    }),
    taken: 0,
    isUncertain: false,
  };
}

const NOT_READ = { ok: true, rows: [] } as const;

const EMPTY: PlacedItem = {
  ledger: { inventory: 0, reservedOnInventory: 0, receipts: [], requirements: [] },
  held: [],
  onHand: 0,
  reserved: 0,
  overdue: null,
  dueToday: 0,
  undated: 0,
};

function otherLocations(item: ItemKnowledge, here: string, inTransit: ReadonlySet<string>): readonly string[] {
  const codes = new Set([
    ...(item.inventory ?? []).map(({ location }) => location),
    ...item.movements.map(({ location }) => location),
  ]);
  return [...codes].filter((code) => code !== here && !inTransit.has(code));
}

function overdueToday({ ledger }: PlacedItem, today: AskedDocument["today"]): PlacedItem["ledger"] {
  return {
    ...ledger,
    receipts: ledger.receipts.map((receipt) =>
      receipt.date !== null && receipt.date < today ? { ...receipt, date: today } : receipt,
    ),
  };
}
