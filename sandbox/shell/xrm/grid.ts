import type { RowSelection } from "../grid/rowSelection";
import type { LookupReference } from "../record/columnValue";
import { bareId } from "../page/appLocation";
import { strict } from "../unsupported";
import { bracedId } from "./bracedId";
import { createCollection } from "./collection";

/** `gridContext.getGrid()`, as far as the selected rows go. @param selection null while the grid is not drawn */
export function createGrid(path: string, selection: RowSelection | null): object {
  const rows = () =>
    (selection?.references ?? []).map((row) => [row.id, createRow(`${path}.getSelectedRows()`, row)] as const);
  return strict(path, { getSelectedRows: () => createCollection(`${path}.getSelectedRows()`, rows) });
}

interface ListControlOptions {
  readonly table: string;
  readonly viewId: string;
  readonly selection: RowSelection;
  readonly refresh: () => void;
}

/** The grid control of a list, which its commands get as SelectedControl. */
export function createListControl({ table, viewId, selection, refresh }: ListControlOptions): object {
  return strict("SelectedControl", {
    refresh,
    getEntityName: () => table,
    getGrid: () => createGrid("SelectedControl.getGrid()", selection),
    getViewSelector: () =>
      strict("SelectedControl.getViewSelector()", {
        getCurrentView: () => ({ id: bareId(viewId), entityType: "savedquery" }),
      }),
  });
}

function createRow(path: string, { id, name, entityType }: LookupReference): object {
  const entity = strict(`${path}.get(…).data.entity`, {
    getId: () => bracedId(id),
    getEntityName: () => entityType,
    getPrimaryAttributeValue: () => name,
    getEntityReference: () => ({ id: bracedId(id), entityType, name }),
  });
  return strict(`${path}.get(…)`, { data: strict(`${path}.get(…).data`, { entity }) });
}
