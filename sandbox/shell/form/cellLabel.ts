import { pickLabel } from "../xml/labels";
import type { FormSession } from "./formSession";
import type { FormCell } from "./formDefinition";

/** What the cell is called: as the form says, else as the table calls the column. */
export function cellLabel(cell: FormCell, { record, services: { culture } }: FormSession): string {
  const column = cell.control?.column ?? null;
  return pickLabel(cell.labels, culture) ?? (column !== null && record.has(column) ? record.column(column).label : "");
}
