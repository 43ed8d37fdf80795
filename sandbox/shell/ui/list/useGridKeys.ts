import * as React from "react";
import type { RowSelection } from "../../grid/rowSelection";
import type { LookupReference } from "../../record/columnValue";
import { useServices } from "../ShellContext";

interface GridKeys {
  readonly body: React.RefObject<HTMLTableSectionElement>;
  /** The row that Tab goes to. */
  readonly tabStop: number;
  readonly onFocusRow: (index: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** The keyboard of a grid whose rows take the focus. */
export function useGridKeys(
  rows: readonly LookupReference[],
  selection: RowSelection,
  onOpen?: (row: LookupReference) => void,
): GridKeys {
  const { navigator } = useServices();
  const body = React.useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = React.useState(0);
  const tabStop = Math.min(current, rows.length - 1);
  const focusRow = (index: number) => {
    const row = body.current?.children[index];
    if (row instanceof HTMLElement) {
      row.focus();
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[tabStop];
    // Keys on what stands in a row are that thing's own.
    if (row === undefined || !(event.target instanceof HTMLTableRowElement)) {
      return;
    }
    if (event.key === "Enter" && onOpen !== undefined) {
      onOpen(row);
    } else if (event.key === "Enter") {
      void navigator.open({ kind: "record", table: row.entityType, id: row.id });
    } else if (event.key === " ") {
      event.preventDefault();
      selection.toggle(row);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      event.preventDefault();
      selection.select(rows);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = tabStop + (event.key === "ArrowDown" ? 1 : -1);
      const reached = rows[next];
      if (event.shiftKey && reached !== undefined) {
        selection.add([row, reached]);
      }
      focusRow(next);
    }
  };
  return { body, tabStop, onFocusRow: setCurrent, onKeyDown };
}
