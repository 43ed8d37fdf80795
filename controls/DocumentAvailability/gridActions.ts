type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** What a person can do with the lines; the platform does it. */
export interface GridActions {
  readonly open: (id: string) => void;
  readonly select: (ids: readonly string[]) => void;
  /** Sorts by a column: upwards, or downwards where it is sorted upwards already. */
  readonly sort: (column: string) => void;
  /** Loads the next page beside those loaded. */
  readonly loadMore: () => void;
  /** Loads as many rows as the platform gives at once. */
  readonly loadAll: () => void;
  readonly refresh: () => void;
}

const ASCENDING = 0;
const DESCENDING = 1;
/** Dataverse's largest page. */
const LARGEST_PAGE = 5000;

export function gridActions(dataSet: DataSet): GridActions {
  return {
    open(id) {
      const record = dataSet.records[id];
      if (record !== undefined) {
        dataSet.openDatasetItem(record.getNamedReference());
      }
    },
    select: (ids) => dataSet.setSelectedRecordIds([...ids]),
    sort(column) {
      const isAscending = dataSet.sorting.some(
        ({ name, sortDirection }) => name === column && sortDirection === ASCENDING,
      );
      // The platform watches the array it gave out, so it is changed and not replaced.
      dataSet.sorting.splice(0, dataSet.sorting.length, {
        name: column,
        sortDirection: isAscending ? DESCENDING : ASCENDING,
      });
      dataSet.refresh();
    },
    loadMore: () => dataSet.paging.loadNextPage(),
    loadAll() {
      dataSet.paging.setPageSize(LARGEST_PAGE);
      dataSet.paging.reset();
    },
    refresh: () => dataSet.refresh(),
  };
}
