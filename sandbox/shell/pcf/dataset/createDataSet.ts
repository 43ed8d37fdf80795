import { errorWords } from "../../errorText";
import { bareId } from "../../page/appLocation";
import type { ShellServices } from "../../services";
import type { LinkedEntity } from "../../query/fetchXml";
import { strict } from "../../unsupported";
import { dataSetColumns } from "./dataSetColumns";
import { dataSetRecord } from "./dataSetRecord";
import type { DataSetSource, Keep } from "./dataSetSource";
import { linksOf } from "./dataSetSource";
import type { FilterExpression } from "./filterXml";
import { toFetchFilter } from "./filterXml";

interface EntityReference {
  readonly id: string | { readonly guid: string };
  readonly etn?: string;
}

const EMPTY_FILTER: FilterExpression = { conditions: [], filterOperator: 0 };

/** `context.parameters.<name>` of a data-set as it stands now. Members that the sandbox lacks throw their name. */
export function createDataSet(
  name: string,
  source: DataSetSource,
  { navigator, culture }: Pick<ShellServices, "navigator" | "culture">,
): object {
  const path = `context.parameters.${name}`;
  const {
    query: { table, view, bound },
    selection,
    sorting,
    wanted,
    columns: { shown, added },
  } = source;
  const columns = new Map([...shown, ...added].map((column) => [column.key, column]));
  const rows = source.rows.map((row) => ({ row, reference: source.reference(row) }));
  return strict(path, {
    loading: source.isLoading,
    error: source.error !== null,
    errorMessage: source.error === null ? "" : errorWords(source.error).message,
    columns: dataSetColumns(path, shown, added, { primaryName: table.primaryName, bound }),
    sortedRecordIds: rows.map(({ reference }) => reference.id),
    records: Object.fromEntries(
      rows.map(({ row, reference }) => [
        reference.id,
        dataSetRecord({ path, row, reference, columns, timeZone: culture.timeZone, edits: source.edits }),
      ]),
    ),
    sorting,
    filtering: strict(`${path}.filtering`, {
      getFilter: () => wanted.filter ?? EMPTY_FILTER,
      setFilter: (filter: FilterExpression) => {
        // Refused here, where the control can see it, and not at the refresh.
        toFetchFilter(filter);
        wanted.filter = filter;
      },
      clearFilter: () => {
        wanted.filter = null;
      },
    }),
    linking: strict(`${path}.linking`, {
      getLinkedEntities: () => [...linksOf(view), ...wanted.links.values()],
      addLinkedEntity: (link: LinkedEntity) => {
        wanted.links.set(link.alias, link);
      },
    }),
    paging: createPaging(`${path}.paging`, source),
    addColumn: (column: string, alias = "") => {
      wanted.columns.add(alias === "" ? column : `${alias}.${column}`);
    },
    refresh: () => {
      source.refresh();
    },
    getTitle: () => view.name,
    getViewId: () => bareId(view.id),
    getTargetEntityType: () => table.logicalName,
    getSelectedRecordIds: () => [...selection.ids],
    setSelectedRecordIds: (ids: readonly string[]) => {
      selection.select(ids.flatMap((id) => rows.find(({ reference }) => reference.id === bareId(id))?.reference ?? []));
    },
    clearSelectedRecordIds: () => {
      selection.clear();
    },
    openDatasetItem: ({ id, etn }: EntityReference) => {
      void navigator.open({
        kind: "record",
        table: etn ?? table.logicalName,
        id: bareId(typeof id === "string" ? id : id.guid),
      });
    },
  });
}

function createPaging(path: string, source: DataSetSource): object {
  const { firstPage, lastPage, pageSize, hasNext, total } = source.paging;
  const load = (page: number, keep: Keep, isThere: boolean) => {
    if (isThere) {
      source.loadPage(page, keep);
    }
  };
  return strict(path, {
    pageSize,
    totalResultCount: total,
    firstPageNumber: firstPage,
    lastPageNumber: lastPage,
    pageNumber: firstPage,
    hasNextPage: hasNext,
    hasPreviousPage: firstPage > 1,
    // Model-driven apps put the page beside those loaded, unless the control wants it alone.
    loadNextPage: (loadOnlyNewPage = false) => {
      load(lastPage + 1, loadOnlyNewPage ? "nothing" : "before", hasNext);
    },
    loadPreviousPage: (loadOnlyNewPage = false) => {
      load(firstPage - 1, loadOnlyNewPage ? "nothing" : "after", firstPage > 1);
    },
    loadExactPage: (page: number) => {
      load(page, "nothing", true);
    },
    setPageSize: (size: number) => {
      source.wanted.pageSize = size;
    },
    reset: () => {
      source.refresh();
    },
  });
}
