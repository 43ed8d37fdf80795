import type { CalendarDate } from "../../core/values/calendarDate";
import type { DocumentTable } from "../../core/documents/documentTable";
import { SalesOrderDetailFields } from "../../core/tables/SalesOrderDetail.generated";
import type { DayOf } from "../../core/values/userDay";
import { guid } from "../../core/values/guid";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type CellValue = ReturnType<ComponentFramework.PropertyHelper.DataSetApi.EntityRecord["getValue"]>;

export interface GridColumn {
  readonly name: string;
  readonly label: string;
  readonly isSortable: boolean;
  readonly sorted: "ascending" | "descending" | null;
  readonly isNumber: boolean;
  /** Share of the width, in the view's own measure. */
  readonly width: number;
}

/** What the platform's grid would show. */
export interface GridData {
  readonly columns: readonly GridColumn[];
  /** Ids of the rows loaded so far, in the platform's order. */
  readonly ids: readonly string[];
  /** One row's texts, by column; only what is on the screen is asked for. */
  readonly cells: (id: string) => readonly string[];
  readonly selected: ReadonlySet<string>;
  /** More rows can be loaded. */
  readonly hasMore: boolean;
  /** Null where the platform does not tell. */
  readonly total: number | null;
  readonly pageSize: number;
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

export function mapGrid(dataSet: DataSet): GridData {
  const columns = dataSet.columns
    .filter((column) => column.isHidden !== true && column.order >= 0)
    .sort((left, right) => left.order - right.order);
  // Hosts may make these anew whenever they are asked for.
  const { paging, records, sortedRecordIds: ids } = dataSet;
  return {
    columns: columns.map((column) => mapColumn(column, dataSet.sorting)),
    ids,
    cells: (id) => columns.map(({ name }) => records[id]?.getFormattedValue(name) ?? ""),
    selected: new Set(dataSet.getSelectedRecordIds()),
    hasMore: paging.hasNextPage,
    // Dataverse stops counting at 5,000 and says -1.
    total: paging.totalResultCount >= ids.length ? paging.totalResultCount : null,
    pageSize: paging.pageSize,
    isLoading: dataSet.loading,
    error: dataSet.error ? dataSet.errorMessage : null,
  };
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
      quantity: read(SalesOrderDetailFields.quantity, (value) => (typeof value === "number" ? value : null)),
      requestedDate: read(document.lineRequestedDate, dayOf),
    };
  });
}

const ASCENDING = 0;
const DESCENDING = 1;
const NUMBERS: readonly string[] = ["Decimal", "Currency", "FP", "Whole.None"];

function mapColumn(column: DataSet["columns"][number], sorting: DataSet["sorting"]): GridColumn {
  const direction = sorting.find(({ name }) => name === column.name)?.sortDirection;
  return {
    name: column.name,
    label: column.displayName,
    isSortable: column.disableSorting !== true,
    sorted: direction === ASCENDING ? "ascending" : direction === DESCENDING ? "descending" : null,
    isNumber: NUMBERS.includes(column.dataType),
    width: column.visualSizeFactor > 0 ? column.visualSizeFactor : 1,
  };
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
