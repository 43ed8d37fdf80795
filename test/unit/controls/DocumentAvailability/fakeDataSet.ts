type DataSet = ComponentFramework.PropertyTypes.DataSet;

export interface FakeRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

export interface FakeColumn {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly order?: number;
  readonly isHidden?: boolean;
  readonly isUnsortable?: boolean;
}

export const COLUMNS: readonly FakeColumn[] = [
  { name: "productid", label: "Product", type: "Lookup.Simple" },
  { name: "productdescription", label: "Write-In Product" },
  { name: "quantity", label: "Quantity", type: "Decimal" },
  { name: "uomid", label: "Unit", type: "Lookup.Simple" },
  { name: "requestdeliveryby", label: "Requested Delivery Date", type: "DateAndTime.DateOnly" },
];

/** A dataset as model-driven apps keep it: loaded pages stay, and whatever changes calls for another updateView. */
export function fakeDataSet(
  all: FakeRow[],
  {
    columns = COLUMNS,
    pageSize = 10,
    largestPage = Infinity,
    table = "salesorderdetail",
  }: { columns?: readonly FakeColumn[]; pageSize?: number; largestPage?: number; table?: string } = {},
) {
  const state = {
    loaded: pageSize,
    pageSize,
    nextPageSize: pageSize,
    /** The host's own limit. */
    largestPage,
    selected: [] as string[],
    opened: [] as unknown[],
    refreshed: 0,
    isLoading: false,
    /** No rows are told, as hosts may do while they load. */
    isBare: false,
    error: null as string | null,
    /** What was entered and saved: the row's id and the values. */
    saved: [] as (readonly [string, Readonly<Record<string, unknown>>])[],
    onSave: (_id: string, _values: Readonly<Record<string, unknown>>) => Promise.resolve(),
    onChange: () => undefined as void,
  };
  const changed = () => state.onChange();
  const sorting: { name: string; sortDirection: -1 | 0 | 1 }[] = [];
  const shown = () => (state.isBare ? [] : all.slice(0, state.loaded));
  const dataSet = {
    get columns() {
      return columns.map(({ name, label, type = "SingleLine.Text", order, isHidden, isUnsortable }, at) => ({
        name,
        displayName: label,
        dataType: type,
        alias: name,
        order: order ?? at,
        visualSizeFactor: 100,
        isHidden,
        disableSorting: isUnsortable,
      }));
    },
    get error() {
      return state.error !== null;
    },
    get errorMessage() {
      return state.error ?? "";
    },
    get loading() {
      return state.isLoading;
    },
    get records() {
      return Object.fromEntries(shown().map((row) => [row.id, record(row, state)]));
    },
    get sortedRecordIds() {
      return shown().map(({ id }) => id);
    },
    sorting,
    paging: {
      get totalResultCount() {
        return all.length;
      },
      get pageSize() {
        return state.pageSize;
      },
      get hasNextPage() {
        return state.loaded < all.length;
      },
      hasPreviousPage: false,
      loadNextPage: () => {
        state.loaded += state.pageSize;
        changed();
      },
      setPageSize: (size: number) => {
        state.nextPageSize = Math.min(size, state.largestPage);
      },
      reset: () => {
        state.pageSize = state.nextPageSize;
        state.loaded = state.pageSize;
        changed();
      },
    },
    getSelectedRecordIds: () => state.selected,
    setSelectedRecordIds: (ids: string[]) => {
      state.selected = ids;
      changed();
    },
    getTargetEntityType: () => table,
    openDatasetItem: (reference: unknown) => {
      state.opened.push(reference);
    },
    refresh: () => {
      state.refreshed++;
      const [sort] = sorting;
      if (sort !== undefined) {
        all.sort(
          (left, right) =>
            String(left.cells[sort.name]).localeCompare(String(right.cells[sort.name])) *
            (sort.sortDirection === 1 ? -1 : 1),
        );
      }
      changed();
    },
  };
  return { dataSet: dataSet as unknown as DataSet, state, all };
}

interface Saving {
  readonly saved: (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly onSave: (id: string, values: Readonly<Record<string, unknown>>) => Promise<void>;
}

function record({ id, cells }: FakeRow, state: Saving) {
  const entered: Record<string, unknown> = {};
  return {
    setValue: (name: string, value: unknown) => {
      entered[name] = value;
      return Promise.resolve();
    },
    save: async () => {
      await state.onSave(id, entered);
      state.saved.push([id, { ...entered }]);
    },
    getRecordId: () => id,
    getFormattedValue: (name: string) => formatted(cells[name]),
    getValue: (name: string) => cells[name] ?? null,
    getNamedReference: () => ({ id: { guid: id }, etn: "salesorderdetail", name: formatted(cells.productid) }),
  };
}

function formatted(value: unknown): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (value instanceof Date) {
    return value.toISOString().slice(0, 10);
  }
  if (typeof value === "object" && "name" in value && typeof value.name === "string") {
    return value.name;
  }
  return JSON.stringify(value).replace(/^"|"$/g, "");
}
