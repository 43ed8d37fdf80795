import * as React from "react";

export interface Cell {
  /** 0 is the row of headings. */
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
  /** A click moves the place from which arrow keys go on. */
  readonly onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  /** 0 for the one cell that Tab reaches, -1 for all others. */
  readonly tabIndexOf: (row: number, column: number) => 0 | -1;
}

type Move = (cell: Cell, last: Cell) => Cell;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
};

const MOVES_WITH_CONTROL: Readonly<Record<string, Move>> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_cell, last) => last,
};

/**
 * Moves the focus through a grid by arrow keys, Home and End, so that Tab passes it in one step. Cells carry `data-row` and `data-column`;
 * where one is nothing but a button or a check box, that is what gets the focus.
 * @param last the cell at the lower right
 */
export function useGridKeys(last: Cell): GridKeys {
  const [active, setActive] = React.useState<Cell>({ row: Math.min(1, last.row), column: 0 });
  const current = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };
  return {
    onKeyDown(event) {
      const from = cellAt(event.target);
      const move = (event.ctrlKey ? MOVES_WITH_CONTROL : MOVES)[event.key];
      if (from === null || move === undefined || event.altKey || event.metaKey) {
        return;
      }
      event.preventDefault();
      const to = move(from, last);
      focus(event.currentTarget, { row: clamp(to.row, last.row), column: clamp(to.column, last.column) });
    },
    onFocus(event) {
      const cell = cellAt(event.target);
      if (cell !== null) {
        setActive(cell);
      }
    },
    tabIndexOf: (row, column) => (row === current.row && column === current.column ? 0 : -1),
  };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

function cellAt(target: EventTarget): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return element === null ? null : { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

function focus(grid: HTMLElement, { row, column }: Cell): void {
  const cell = grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  // A cell that takes the focus itself keeps it: Tab leads to what can be done in it.
  const widget = cell?.hasAttribute("tabindex") === true ? null : cell?.querySelector<HTMLElement>("button, input");
  (widget ?? cell)?.focus();
}
