import * as React from "react";
import type { TableDescription, ViewDescription } from "../../../contract/tableDescription";
import type { FetchFilter } from "../../query/fetchXml";
import { readFetchXml } from "../../query/fetchXml";
import { readLayoutXml } from "../../query/layoutXml";
import { runView } from "../../query/viewQuery";
import type { ViewPage } from "../../query/viewQuery";
import type { Row } from "../../server/row";
import { useServices } from "../ShellContext";
import type { GridColumn } from "../../query/gridColumns";
import { gridColumns } from "../../query/gridColumns";

export interface ViewRowsOptions {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly pageSize: number;
  readonly search: string;
  readonly parentColumn?: string;
  readonly parentId?: string;
  /** Only rows that meet these as well; the same list as long as nothing else is wanted. */
  readonly filters?: readonly FetchFilter[];
  /** Read again whenever it differs. */
  readonly refreshes: number;
}

export type ViewRows =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly error: unknown }
  | {
      readonly status: "loaded";
      readonly columns: readonly GridColumn[];
      readonly rows: readonly Row[];
      /** From 1. */
      readonly pageNumber: number;
      readonly hasNext: boolean;
      readonly goNext: () => void;
      readonly goBack: () => void;
    };

interface Pages {
  readonly columns: readonly GridColumn[];
  readonly pages: readonly ViewPage[];
}

/** The rows of a view, a page at a time. */
export function useViewRows({
  table,
  view,
  pageSize,
  search,
  parentColumn,
  parentId,
  filters,
  refreshes,
}: ViewRowsOptions): ViewRows {
  const { webApi, tables, culture, session } = useServices();
  const [state, setState] = React.useState<{ readonly loaded: Pages | null; readonly error: unknown }>({
    loaded: null,
    error: null,
  });
  const turn = React.useRef(0);
  const run = React.useCallback((work: () => Promise<Pages>) => {
    turn.current += 1;
    const mine = turn.current;
    const set = (next: typeof state) => {
      if (turn.current === mine) {
        setState(next);
      }
    };
    work().then(
      (loaded) => {
        set({ loaded, error: null });
      },
      (error: unknown) => {
        console.error(error);
        set({ loaded: null, error });
      },
    );
  }, []);
  React.useEffect(() => {
    setState({ loaded: null, error: null });
    run(async () => {
      const layout = readLayoutXml(view.layoutXml);
      const columns = await gridColumns({ table, layout, links: readFetchXml(view.fetchXml).links, tables, culture });
      const first = await runView(webApi, {
        table,
        view,
        layout,
        pageSize,
        userId: session.userId,
        ...(search === "" ? {} : { search }),
        ...(filters === undefined ? {} : { filters }),
        ...(parentColumn === undefined || parentId === undefined
          ? {}
          : { parent: { column: parentColumn, id: parentId } }),
      });
      return { columns, pages: [first] };
    });
    return () => {
      turn.current += 1;
    };
  }, [
    run,
    webApi,
    tables,
    culture,
    session,
    table,
    view,
    pageSize,
    search,
    parentColumn,
    parentId,
    filters,
    refreshes,
  ]);
  const { loaded, error } = state;
  if (loaded === null) {
    return error === null ? { status: "loading" } : { status: "failed", error };
  }
  const { columns, pages } = loaded;
  const present = pages[pages.length - 1];
  const next = present?.next ?? null;
  return {
    status: "loaded",
    columns,
    rows: present?.page.rows ?? [],
    pageNumber: pages.length,
    hasNext: next !== null,
    goNext: () => {
      if (next !== null) {
        run(async () => ({ columns, pages: [...pages, await next()] }));
      }
    },
    goBack: () => {
      setState({ loaded: { columns, pages: pages.slice(0, -1) }, error: null });
    },
  };
}
