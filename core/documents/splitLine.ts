import type { ClientWriter } from "../dataverse/clientApi";
import type { SalesOutcome, SalesProblem, SalesReader, WireRow } from "../ports";
import { ProductTable } from "../tables/Product.generated";
import { SalesOrderDetailFields } from "../tables/SalesOrderDetail.generated";
import { UomTable } from "../tables/Uom.generated";
import type { CalendarDate } from "../values/calendarDate";
import { DEFAULT_PRECISION, rounded, sum } from "../values/money";
import type { OffsetMinutes } from "../values/userDay";
import { beginningOf } from "../values/userDay";
import { numberOf, textOf } from "../values/wireValue";
import { bound, navigationOf } from "./bindings";
import type { DocumentTable } from "./documentTable";

/** Two lines instead of one. */
export interface LineSplit {
  readonly first: SplitPart;
  readonly rest: SplitPart;
}

export interface SplitPart {
  /** In the line's unit; never zero. */
  readonly quantity: number;
  /** The day asked for; null: the line's own stays. */
  readonly day: CalendarDate | null;
}

export interface SplitQuestion {
  readonly table: DocumentTable;
  readonly documentId: string;
  readonly lineId: string;
  /** What the line held when it was judged. */
  readonly quantity: number;
  readonly split: LineSplit;
  readonly offsetMinutes: OffsetMinutes;
}

export interface SplitPorts {
  readonly sales: Pick<SalesReader, "row" | "forget">;
  readonly writer: ClientWriter;
}

export type SplitOutcome =
  | { readonly kind: "done" }
  /** Somebody changed the quantity since; nothing was written. */
  | { readonly kind: "changed" }
  /** Nothing is changed: what was written was taken back. */
  | { readonly kind: "failed"; readonly problem: SalesProblem }
  /** The line is as before, and a second one for the rest stands beside it: that could not be taken back. */
  | { readonly kind: "doubled"; readonly problem: SalesProblem };

const F = SalesOrderDetailFields;

/**
 * Makes a second line for the rest and lowers the first one's quantity. Every kind of line spells these columns alike. The rest comes first:
 * when the second write fails the new line is removed, so that at no time less is ordered than before. Amounts of the whole line
 * (discount, tax) are shared by quantity, to the last decimal; what somebody wrote on the line stands on both.
 */
export async function splitLine({ sales, writer }: SplitPorts, question: SplitQuestion): Promise<SplitOutcome> {
  const { table, documentId, lineId, quantity, split } = question;
  sales.forget();
  const read = await sales.row(table.lineTable, lineId, { select: COLUMNS });
  if (!read.ok) {
    return { kind: "failed", problem: read.problem };
  }
  if (numberOf(read.value[F.quantity]) !== quantity) {
    return { kind: "changed" };
  }
  const rest = shareOf(read.value, split.rest.quantity / quantity);
  const created = await writer.create(table.lineTable, {
    ...bound(navigationOf(table.lineParent), table.table.entitySetName, documentId),
    ...bound("productid", ProductTable.entitySetName, read.value[F._productid_value]),
    ...bound("uomid", UomTable.entitySetName, read.value[F._uomid_value]),
    ...(read.value[F.ispriceoverridden] === true ? present(read.value, [F.ispriceoverridden, F.priceperunit]) : {}),
    ...present(read.value, [F.description]),
    ...rest,
    ...dateOf(question, split.rest.day, read.value),
    [F.quantity]: split.rest.quantity,
  });
  if (!created.ok) {
    return { kind: "failed", problem: created.problem };
  }
  const written = await writer.update(table.lineTable, lineId, {
    ...Object.fromEntries(
      Object.entries(rest).map(([column, amount]) => [
        column,
        sum([numberOf(read.value[column]) ?? 0, -amount], DEFAULT_PRECISION),
      ]),
    ),
    ...(split.first.day === null ? {} : dateOf(question, split.first.day, read.value)),
    [F.quantity]: split.first.quantity,
  });
  sales.forget();
  if (written.ok) {
    return { kind: "done" };
  }
  const takenBack = await writer.remove(table.lineTable, created.value);
  sales.forget();
  return { kind: takenBack.ok ? "failed" : "doubled", problem: written.problem };
}

/** Writes the day on which the customer wants a line. @throws Error for a kind of document whose lines have none: offer it only where there is one */
export async function writeLineDate(
  { sales, writer }: SplitPorts,
  question: Pick<SplitQuestion, "table" | "lineId" | "offsetMinutes"> & { readonly day: CalendarDate | null },
): Promise<SalesOutcome<null>> {
  const { table, lineId, offsetMinutes, day } = question;
  if (table.lineRequestedDate === null) {
    throw new Error(`The table ${table.lineTable.logicalName} has no requested delivery date.`);
  }
  const outcome = await writer.update(table.lineTable, lineId, {
    [table.lineRequestedDate]: day === null ? null : beginningOf(day, offsetMinutes),
  });
  sales.forget();
  return outcome;
}

/** Of kinds whose lines have a day of their own: only those are split. */
const COLUMNS = [
  F._productid_value,
  F._uomid_value,
  F.quantity,
  F.requestdeliveryby,
  F.ispriceoverridden,
  F.priceperunit,
  F.manualdiscountamount,
  F.tax,
  F.description,
];

function present(row: WireRow, columns: readonly string[]): WireRow {
  return Object.fromEntries(
    columns.flatMap((column) => (row[column] === null || row[column] === undefined ? [] : [[column, row[column]]])),
  );
}

function shareOf(row: WireRow, share: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [F.manualdiscountamount, F.tax].flatMap((column) => {
      const amount = numberOf(row[column]) ?? 0;
      return amount === 0 ? [] : [[column, rounded(amount * share, DEFAULT_PRECISION)]];
    }),
  );
}

function dateOf(
  { table, offsetMinutes }: Pick<SplitQuestion, "table" | "offsetMinutes">,
  day: CalendarDate | null,
  row: WireRow,
): WireRow {
  const column = table.lineRequestedDate;
  if (column === null) {
    return {};
  }
  const value = day === null ? textOf(row[column]) : beginningOf(day, offsetMinutes);
  return value === null ? {} : { [column]: value };
}
