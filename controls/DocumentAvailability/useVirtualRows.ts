import * as React from "react";

/** What of a long list is drawn: rows, and gaps as high as the rows that are not. */
export type Stretch =
  | { readonly kind: "rows"; readonly from: number; readonly to: number }
  | { readonly kind: "gap"; readonly from: number; readonly rows: number };

export interface VirtualRows {
  readonly stretches: readonly Stretch[];
  readonly scroller: React.RefObject<HTMLDivElement>;
  readonly onScroll: () => void;
  /** Brings a row into sight and into the page. @param index from 0 */
  readonly reveal: (index: number) => void;
}

/** Rows drawn above and below those in sight. */
const SPARE_ROWS = 8;
/** What is taken for the height in sight until it can be measured. */
const FIRST_HEIGHT = 640;

/**
 * Draws only the rows in sight of a list of any length, all of one height.
 * @param kept row that stays drawn wherever one scrolls, since the focus is or comes back there; from 0, below it for none
 * @param headHeight of what sticks to the top
 */
export function useVirtualRows(
  count: number,
  rowHeight: number,
  { kept, headHeight }: { readonly kept: number; readonly headHeight: number },
): VirtualRows {
  const scroller = React.useRef<HTMLDivElement>(null);
  const [sight, setSight] = React.useState({ top: 0, height: FIRST_HEIGHT });
  const measure = React.useCallback(() => {
    const element = scroller.current;
    if (element === null || element.clientHeight === 0) {
      return;
    }
    const step = rowHeight * (SPARE_ROWS / 2);
    const top = Math.floor(element.scrollTop / step) * step;
    const height = Math.max(FIRST_HEIGHT, element.clientHeight + step);
    setSight((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [rowHeight]);
  // Not before the rows stand there: measuring lays out the whole page, and the spare rows fill what was not counted on. A ResizeObserver took longer.
  React.useEffect(measure, [measure, count]);

  const reveal = (index: number) => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const above = index * rowHeight;
    const below = above + rowHeight + headHeight - element.clientHeight;
    if (element.scrollTop > above) {
      element.scrollTop = above;
    } else if (element.scrollTop < below) {
      element.scrollTop = below;
    }
    if (element.clientHeight === 0) {
      setSight({ top: above, height: FIRST_HEIGHT });
    } else {
      measure();
    }
  };
  const from = Math.max(0, Math.min(Math.floor(sight.top / rowHeight) - SPARE_ROWS, count));
  const to = Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + SPARE_ROWS);
  return { stretches: stretchesOf(count, { from, to }, kept), scroller, onScroll: measure, reveal };
}

/** @param to exclusive */
export function stretchesOf(
  count: number,
  { from, to }: { readonly from: number; readonly to: number },
  kept: number,
): readonly Stretch[] {
  const shown = [{ from, to: Math.max(from, to) }];
  if (kept >= 0 && kept < from) {
    shown.unshift({ from: kept, to: kept + 1 });
  } else if (kept >= to && kept < count) {
    shown.push({ from: kept, to: kept + 1 });
  }
  const stretches: Stretch[] = [];
  let at = 0;
  for (const rows of [...shown, { from: count, to: count }]) {
    if (rows.from > at) {
      stretches.push({ kind: "gap", from: at, rows: rows.from - at });
    }
    if (rows.to > rows.from) {
      stretches.push({ kind: "rows", ...rows });
    }
    at = Math.max(at, rows.to);
  }
  return stretches;
}
