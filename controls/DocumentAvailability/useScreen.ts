import * as React from "react";
import type { GridActions } from "./gridActions";
import type { GridData } from "./mapping";

/** What is on the screen of all the rows there are; never more than a bounded number, however many are loaded. */
export interface Screen {
  readonly ids: readonly string[];
  readonly offset: number;
  readonly total: number | null;
  /** Null where there is nothing to go to. */
  readonly showPrevious: (() => void) | null;
  readonly showNext: (() => void) | null;
}

const MOST_ROWS = 50;

/**
 * Shows the rows page by page. Loaded rows stay loaded, as model-driven apps keep them; a page that is not loaded yet is asked for.
 * @param ids the loaded rows in the order to show
 */
export function useScreen(grid: GridData, ids: readonly string[], actions: GridActions): Screen {
  // The page size of the view, before this control asks for larger pages.
  const [size] = React.useState(() => Math.max(1, Math.min(grid.pageSize, MOST_ROWS)));
  const [page, setPage] = React.useState(0);
  // A page that was asked for and is not there yet shows the last one there is.
  const shown = Math.min(page, Math.max(0, Math.ceil(ids.length / size) - 1));
  const offset = shown * size;
  const isLoaded = ids.length > offset + size;

  const showNext = () => {
    if (ids.length < offset + 2 * size && grid.hasMore) {
      actions.loadMore();
    }
    setPage(shown + 1);
  };
  return {
    ids: ids.slice(offset, offset + size),
    offset,
    total: grid.total ?? (grid.hasMore ? null : ids.length),
    showPrevious: shown === 0 ? null : () => setPage(shown - 1),
    showNext: isLoaded || grid.hasMore ? showNext : null,
  };
}
