import type { CalendarDate } from "../../core/values/calendarDate";
import type { DocumentTable } from "../../core/documents/documentTable";
import { SalesOrderDetailFields } from "../../core/tables/SalesOrderDetail.generated";
import type { DayOf } from "../../core/values/userDay";
import type { Format } from "../../core/values/format";
import { guid } from "../../core/values/guid";
import { remembered } from "../../core/values/remembered";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type CellValue = ReturnType<ComponentFramework.PropertyHelper.DataSetApi.EntityRecord["getValue"]>;

/** What can be typed in a line. */
export type EntryRole = "quantity" | "unit" | "discount" | "day";

/** What a column is about, where this control knows it. The item: the product, or what was written instead of one. */
export type ColumnRole = "item" | EntryRole | "other";

/** A column of the view, as far as it is typed in. */
export interface CellPart {
  readonly name: string;
  readonly label: string;
  readonly role: ColumnRole;
}

export interface GridColumn extends CellPart {
  /** The column that stands below it in its cell; null for none. */
  readonly under: CellPart | null;
  readonly isSortable: boolean;
  readonly sorted: "ascending" | "descending" | null;
  readonly isNumber: boolean;
}

export interface GridCell {
  readonly text: string;
  /** What belongs to it and stands below it, smaller: the unit of a quantity, the discount of a price. Empty for nothing. */
  readonly under: string;
}

/** What the platform's grid would show. */
export interface GridData {
  /** The item first. Columns of the view that are empty on all lines are left out, other than the day, which one may want to enter. */
  readonly columns: readonly GridColumn[];
  /** Ids of the rows loaded so far, in the platform's order. */
  readonly ids: readonly string[];
  /** One row's texts, by column; only what is on the screen is asked for. */
  readonly cells: (id: string) => readonly GridCell[];
  readonly selected: ReadonlySet<string>;
  /** More rows can be loaded. */
  readonly hasMore: boolean;
  /** Null where the platform does not tell. */
  readonly total: number | null;
  readonly isLoading: boolean;
  /** What Sales said went wrong; null where nothing did. */
  readonly error: string | null;
}

/** What the grid holds of one line, to notice that lines read earlier are out of date. Undefined: the view has no such column. */
export interface LoadedLine {
  readonly id: string;
  readonly productId: string | null | undefined;
  readonly unitId: string | null | undefined;
  readonly quantity: number | null | undefined;
  readonly requestedDate: CalendarDate | null | undefined;
}

export function mapGrid(dataSet: DataSet, format: Pick<Format, "quantity">): GridData {
  // Hosts may make these anew whenever they are asked for.
  const { paging, records, sortedRecordIds: ids } = dataSet;
  const all = dataSet.columns
    .filter((column) => column.isHidden !== true && column.order >= 0)
    .sort((left, right) => left.order - right.order);
  const names = new Set(all.map(({ name }) => name));
  const isEmpty = (name: string) =>
    ids.length > 0 && ids.every((id) => (records[id]?.getFormattedValue(name) ?? "") === "");
  const joinedTo = (name: string) => {
    const other = JOINED[name];
    return other !== undefined && names.has(other) ? other : null;
  };
  const isJoined = (name: string) => [...names].some((to) => joinedTo(to) === name);
  const shown = all.filter(({ name }) => !isJoined(name) && (["item", "day"].includes(roleOf(name)) || !isEmpty(name)));
  const columns = [
    ...shown.filter(({ name }) => roleOf(name) === "item"),
    ...shown.filter(({ name }) => roleOf(name) !== "item"),
  ];
  const cell = (record: DataSet["records"][string] | undefined, name: string): GridCell => {
    const formatted = (of: string | null) => (of === null ? "" : (record?.getFormattedValue(of) ?? ""));
    const [text, joined] = [formatted(name), formatted(joinedTo(name))];
    if (name === PRODUCT) {
      return { text: text === "" ? joined : text, under: "" };
    }
    const value = name === QUANTITY ? record?.getValue(name) : null;
    const quantity = typeof value === "number" ? format.quantity(value) : text;
    return { text: quantity, under: name === PRICE ? discountOf(record?.getValue(DISCOUNT), joined) : joined };
  };
  return {
    columns: columns.map((column) => {
      const under = all.find(({ name }) => column.name !== PRODUCT && name === joinedTo(column.name));
      return mapColumn(column, under, dataSet.sorting);
    }),
    ids,
    cells: remembered((id: string) => columns.map(({ name }) => cell(records[id], name))),
    selected: new Set(dataSet.getSelectedRecordIds()),
    hasMore: paging.hasNextPage,
    // Dataverse stops counting at 5,000 and says -1.
    total: paging.totalResultCount >= ids.length ? paging.totalResultCount : null,
    isLoading: dataSet.loading,
    error: dataSet.error ? dataSet.errorMessage : null,
  };
}

/** Every kind of line spells these columns alike. */
const PRODUCT: string = SalesOrderDetailFields.productid;
const QUANTITY: string = SalesOrderDetailFields.quantity;
const PRICE: string = SalesOrderDetailFields.priceperunit;
const DISCOUNT: string = SalesOrderDetailFields.manualdiscountamount;

/** Columns that stand in the cell of another, if the view has both. */
const JOINED: Readonly<Record<string, string | undefined>> = {
  [PRODUCT]: SalesOrderDetailFields.productdescription,
  [QUANTITY]: SalesOrderDetailFields.uomid,
  [PRICE]: DISCOUNT,
};

/** What is taken off, with its sign; nothing where nothing is. */
function discountOf(value: CellValue | undefined, formatted: string): string {
  return formatted === "" || value === 0 ? "" : `−${formatted}`;
}

function roleOf(name: string): ColumnRole {
  switch (name) {
    case PRODUCT:
    case SalesOrderDetailFields.productdescription:
      return "item";
    case QUANTITY:
      return "quantity";
    case SalesOrderDetailFields.uomid:
      return "unit";
    case DISCOUNT:
      return "discount";
    case SalesOrderDetailFields.requestdeliveryby:
      return "day";
    default:
      return "other";
  }
}

export function mapLoadedLines(dataSet: DataSet, document: DocumentTable, dayOf: DayOf): readonly LoadedLine[] {
  const names = new Set(dataSet.columns.map(({ name }) => name));
  const { records, sortedRecordIds: ids } = dataSet;
  return ids.map((id): LoadedLine => {
    const read = <Value>(column: string | null, as: (value: CellValue | null) => Value): Value | undefined =>
      column === null || !names.has(column) ? undefined : as(records[id]?.getValue(column) ?? null);
    return {
      id: guid(id),
      productId: read(SalesOrderDetailFields.productid, referenceId),
      unitId: read(SalesOrderDetailFields.uomid, referenceId),
      quantity: read(SalesOrderDetailFields.quantity, (value) =>
        // What is no number says nothing.
        value === null || typeof value === "number" ? value : undefined,
      ),
      requestedDate: read(document.lineRequestedDate, dayOf),
    };
  });
}

const ASCENDING = 0;
const DESCENDING = 1;
const NUMBERS: readonly string[] = ["Decimal", "Currency", "FP", "Whole.None"];

function mapColumn(
  column: DataSet["columns"][number],
  under: DataSet["columns"][number] | undefined,
  sorting: DataSet["sorting"],
): GridColumn {
  const direction = sorting.find(({ name }) => name === column.name)?.sortDirection;
  return {
    ...partOf(column),
    under: under === undefined ? null : partOf(under),
    isSortable: column.disableSorting !== true,
    sorted: direction === ASCENDING ? "ascending" : direction === DESCENDING ? "descending" : null,
    isNumber: NUMBERS.includes(column.dataType),
  };
}

function partOf({ name, displayName }: DataSet["columns"][number]): CellPart {
  return { name, label: displayName, role: roleOf(name) };
}

/** Model-driven apps give a reference with `id.guid`, other hosts a lookup value with `id`, and some a list of one. */
function referenceId(value: CellValue | null): string | null {
  const single: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof single !== "object" || single === null || !("id" in single)) {
    return null;
  }
  const { id } = single;
  if (typeof id === "string") {
    return guid(id);
  }
  return typeof id === "object" && id !== null && "guid" in id && typeof id.guid === "string" ? guid(id.guid) : null;
}
