import type { Company } from "../ledger/company";
import type { LineEnd, MovementKind } from "../ledger/lineEnd";
import { movementsOf } from "../ledger/movements";
import { isSameLine } from "../ledger/lineEnd";
import { PLANNED_KINDS, PRODUCTION_STATUSES } from "../ledger/plannedLines";
import { liveReservations } from "../ledger/reservation";
import reservationEntryFacts from "./facts/reservationEntry.json";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** One side of a reservation. */
interface ReservationEntry {
  readonly entryNo: number;
  /** The supply's side. */
  readonly positive: boolean;
  readonly itemNo: string;
  readonly variantCode: string;
  readonly locationCode: string;
  /** Base, below zero on the demand's side. */
  readonly quantity: number;
  readonly expectedReceiptDate: string;
  readonly shipmentDate: string;
  readonly sourceType: number;
  readonly sourceSubtype: number;
  readonly sourceId: string;
  /** Line number, or the ledger entry's. */
  readonly sourceRefNo: number;
}

const ITEM_LEDGER_ENTRY = 32;
const SOURCES: Readonly<Partial<Record<MovementKind, readonly [table: number, subtype: number]>>> = {
  "Sales order": [37, 1],
  "Sales return": [37, 5],
  "Purchase order": [39, 1],
  "Purchase return": [39, 5],
  "Transfer out": [5741, 0],
  "Transfer in": [5741, 1],
  "Assembly order": [900, 1],
  "Assembly component": [901, 1],
  "Job planning line": [1003, 2],
  "Service line": [5902, 1],
  "Requisition line": [246, 0],
  "Planning component": [99000829, 0],
};

/** Table 337: two entries of one number for each reservation. */
export const reservationEntryTable = tableOf<ReservationEntry>(reservationEntryFacts, {
  rows: (company) => entriesOf(company, [...company.reservations.keys()]),
  rowVersion: versionOf,
  index: { field: "Item No.", rows: entriesOf },
  values: {
    "Entry No.": (row) => row.entryNo,
    Positive: (row) => row.positive,
    "Reservation Status": () => "Reservation",
    "Item No.": (row) => row.itemNo,
    "Variant Code": (row) => row.variantCode,
    "Location Code": (row) => row.locationCode,
    "Quantity (Base)": (row) => row.quantity,
    "Expected Receipt Date": (row) => row.expectedReceiptDate,
    "Shipment Date": (row) => row.shipmentDate,
    Description: (row, company) => company.items.get(row.itemNo)?.description ?? "",
    "Source Type": (row) => row.sourceType,
    "Source Subtype": (row) => String(row.sourceSubtype),
    "Source ID": (row) => row.sourceId,
    "Source Ref. No.": (row) => row.sourceRefNo,
  },
});

function entriesOf(company: Company, itemNumbers: readonly string[]): readonly ReservationEntry[] {
  return itemNumbers
    .flatMap((itemNo) => entriesOfItem(company, itemNo))
    .sort((a, b) => a.entryNo - b.entryNo || Number(a.positive) - Number(b.positive));
}

function entriesOfItem(company: Company, itemNo: string): readonly ReservationEntry[] {
  const movements = movementsOf(company, itemNo);
  const dateOf = (end: LineEnd): string => movements.find((each) => isSameLine(each, end))?.date ?? "";
  const live = liveReservations(company, itemNo);
  return live.flatMap((reservation, at) => {
    const { itemNo: no, variantCode, locationCode, quantity, from, to } = reservation;
    // A reservation whose supply has come in part is two by now; the second takes a number of its own.
    const isSecond = live.findIndex(({ entryNo }) => entryNo === reservation.entryNo) < at;
    const shared = {
      entryNo: isSecond ? reservation.entryNo + SECOND : reservation.entryNo,
      itemNo: no,
      variantCode,
      locationCode,
      shipmentDate: dateOf(to),
      expectedReceiptDate: from.kind === "inventory" ? "" : dateOf(from),
    };
    const supply =
      from.kind === "inventory"
        ? {
            sourceType: ITEM_LEDGER_ENTRY,
            sourceSubtype: 0,
            sourceId: "",
            sourceRefNo: entryBehind(company, reservation),
          }
        : sourceOf(company, no, from);
    return [
      { ...shared, ...sourceOf(company, no, to), positive: false, quantity: -quantity },
      { ...shared, ...supply, positive: true, quantity },
    ];
  });
}

/** Beyond all numbers that reservations are given. */
const SECOND = 1_000_000;

function sourceOf(company: Company, itemNo: string, end: LineEnd) {
  const [sourceType, sourceSubtype] = SOURCES[end.kind] ?? productionSource(company, itemNo, end);
  return { sourceType, sourceSubtype, sourceId: end.documentNo, sourceRefNo: end.lineNo };
}

/** The subtype of a production order is its status: Simulated 0, Planned 1 and so on. */
function productionSource(company: Company, itemNo: string, end: LineEnd): readonly [number, number] {
  const line = (company.plannedLines.get(itemNo) ?? []).find((each) => isSameLine(each, end));
  return line === undefined ? [0, 0] : [PLANNED_KINDS[line.kind].table, PRODUCTION_STATUSES.indexOf(line.status) + 1];
}

/** Which entry of the stock is reserved does not matter to any figure: the first that came in at the place. */
function entryBehind(
  company: Company,
  { itemNo, locationCode, variantCode }: Pick<ReservationEntry, "itemNo" | "locationCode" | "variantCode">,
): number {
  return (
    (company.itemEntries.get(itemNo) ?? []).find(
      (entry) => entry.quantity > 0 && entry.locationCode === locationCode && entry.variantCode === variantCode,
    )?.entryNo ?? 0
  );
}
