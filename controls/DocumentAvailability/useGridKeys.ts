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
  /** The row of that cell. */
  readonly activeRow: number;
  /** Moves the focus to a cell, wherever one has scrolled to. */
  readonly moveTo: (cell: Cell) => void;
}

const PAGE_ROWS = 10;

type Move = (cell: Cell, last: Cell) => Cell;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  PageUp: ({ row, column }) => ({ row: Math.max(1, row - PAGE_ROWS), column }),
};

const MOVES_WITH_CONTROL: Readonly<Record<string, Move>> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_cell, last) => last,
};

/**
 * Moves the focus through a grid by arrow keys, Page Up and Page Down, Home and End, so that Tab passes it in one step. Cells carry `data-row` and
 * `data-column`; where one is nothing but a button or a check box, that is what gets the focus.
 * @param last the cell at the lower right @param grid the element around the cells
 * @param reveal draws a row that is not drawn, from 1
 */
export function useGridKeys(last: Cell, grid: React.RefObject<HTMLElement>, reveal: (row: number) => void): GridKeys {
  const [active, setActive] = React.useState<Cell>({ row: Math.min(1, last.row), column: 0 });
  const [wanted, setWanted] = React.useState<Cell | null>(null);
  const current = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };
  React.useLayoutEffect(() => {
    if (wanted !== null) {
      setWanted(null);
      focus(grid.current, wanted);
    }
  }, [wanted, grid]);

  const moveTo = (to: Cell) => {
    const cell = { row: clamp(to.row, last.row), column: clamp(to.column, last.column) };
    if (!focus(grid.current, cell)) {
      reveal(cell.row);
      setActive(cell);
      setWanted(cell);
    }
  };
  return {
    onKeyDown(event) {
      const from = cellAt(event.target);
      const move = (event.ctrlKey ? MOVES_WITH_CONTROL : MOVES)[event.key];
      if (from === null || move === undefined || event.altKey || event.metaKey || isTypedIn(event.target)) {
        return;
      }
      event.preventDefault();
      moveTo(move(from, last));
    },
    onFocus(event) {
      const cell = cellAt(event.target);
      if (cell !== null) {
        setActive(cell);
      }
    },
    tabIndexOf: (row, column) => (row === current.row && column === current.column ? 0 : -1),
    activeRow: current.row,
    moveTo,
  };
}

/** Arrow keys move within a text that is being typed. */
function isTypedIn(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

function cellAt(target: EventTarget): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return element === null ? null : { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

function focus(grid: HTMLElement | null, { row, column }: Cell): boolean {
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
  // A cell that takes the focus itself keeps it: Tab leads to what can be done in it.
  const widget = cell?.hasAttribute("tabindex") === true ? null : cell?.querySelector<HTMLElement>("button, input");
  (widget ?? cell)?.focus();
  return cell !== null;
}
