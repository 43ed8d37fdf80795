import type { AskedDocument } from "../documents/availabilityQuestion";
import type { DocumentFacts } from "./document";
import { dateFormula } from "./dates/dateFormula";
import type { ItemKnowledge } from "./itemKnowledge";
import type { ProductState } from "./judgeLine";
import { placedItem } from "./placedItem";
import type { PlacedItem } from "./placedItem";
import { estimatedShipment } from "./promise/leadTime";
import { promisePool } from "./promise/promisePool";
import type { DocumentSetting } from "./reading/documentSetting";
import { rowsOf } from "./reading/setUp";
import type { CompanySetUp } from "./reading/setUp";
import { traitsAt } from "./traitsAt";
import type { CalendarDate } from "../values/calendarDate";
import { once } from "../values/remembered";
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
    orderedToday: once(() => orderedToday(item, setting, facts.setUp)),
    taken: 0,
    isUncertain: false,
  };
}

function orderedToday(
  item: ItemKnowledge,
  { transport, place }: DocumentSetting,
  setUp: CompanySetUp | null,
): CalendarDate | null {
  const { leadTime, safetyLeadTime } = traitsAt(item, place);
  if (leadTime === null || transport === null || place.kind === "unknown") {
    return null;
  }
  const inventorySetup = setUp === null ? undefined : rowsOf(setUp.inventorySetup)[0];
  const location = setUp === null ? undefined : rowsOf(setUp.locationCards).find(({ Code }) => Code === place.code);
  const inbound = (place.code === "" ? inventorySetup : location)?.Inbound_Whse_Handling_Time ?? "";
  return estimatedShipment(
    {
      leadTime,
      safetyLeadTime: safetyLeadTime ?? dateFormula(inventorySetup?.Default_Safety_Lead_Time ?? "") ?? [],
      inboundHandling: dateFormula(inbound) ?? [],
    },
    transport,
  );
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
