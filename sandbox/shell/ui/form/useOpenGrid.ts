import * as React from "react";
import type { FormSession, OpenGrid } from "../../form/formSession";
import type { RowSelection } from "../../grid/rowSelection";

/** Makes a subgrid known to scripts and to the form while it is drawn; the form's own reading of the record reads its rows too. */
export function useOpenGrid(
  session: FormSession,
  controlId: string,
  selection: RowSelection,
  refresh: () => void,
): void {
  React.useEffect(() => {
    const grid: OpenGrid = { refresh, selection };
    session.grids.set(controlId, grid);
    session.loadHandlers.add(refresh);
    return () => {
      session.grids.delete(controlId);
      session.loadHandlers.delete(refresh);
    };
  }, [session, controlId, selection, refresh]);
}
