import * as React from "react";
import type { GridActions } from "./gridActions";
import type { GridData } from "./mapping";

/** Has the platform load all lines, since they stand in one list: in one go where it gives so many at once, else page by page. */
export function useAllLines({ ids, hasMore, isLoading }: GridData, actions: GridActions): void {
  const isAsked = React.useRef(false);
  const latest = React.useRef(actions);
  latest.current = actions;
  React.useEffect(() => {
    if (!hasMore || isLoading) {
      return;
    }
    if (isAsked.current) {
      latest.current.loadMore();
    } else {
      isAsked.current = true;
      latest.current.loadAll();
    }
    // A host may bring the next rows without saying in between that it loads them.
  }, [ids.length, hasMore, isLoading]);
}
