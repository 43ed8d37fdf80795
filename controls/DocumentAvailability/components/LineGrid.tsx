import * as React from "react";
import { Checkbox, mergeClasses } from "@fluentui/react-components";
import { BOLD, columnWidths, FEWEST_ITEM_CHARACTERS, widthOf } from "../columnWidths";
import { useStyles } from "../DocumentAvailability.styles";
import type { GridActions } from "../gridActions";
import { CHECK_PLACE, columnPlace, lastPlace, NUMBER_PLACE, VERDICT_PLACE } from "../gridPlaces";
import type { GridData } from "../mapping";
import { CARD_PX, HEAD_PX, MOST_ROWS_IN_SIGHT, ROW_PX } from "../rowHeights";
import { useGridKeys } from "../useGridKeys";
import type { EditStop, LineEdits } from "../useLineEdits";
import type { RowDetails } from "../useRowDetails";
import { useVirtualRows } from "../useVirtualRows";
import type { DocumentStrings } from "../strings";
import { ColumnHeading } from "./ColumnHeading";
import { LineRow } from "./LineRow";
import type { LineRowProps, RowFacts } from "./LineRow";

export interface LineGridProps {
  readonly grid: GridData;
  /** All rows, in the order to show. */
  readonly ids: readonly string[];
  readonly actions: GridActions;
  readonly factsOf: (id: string) => RowFacts;
  readonly details: RowDetails;
  readonly edits: LineEdits;
  /** Rows as cards, one below the other: for phones and narrow columns. */
  readonly isNarrow: boolean;
  readonly strings: DocumentStrings;
  /** Where a line is gone to from outside: its id, and which time, since one may want the same again. */
  readonly goal: { readonly id: string; readonly time: number } | null;
}

/** What is typed in after or before something else, over the end of the row. */
function neighbour(
  ids: readonly string[],
  stopsOf: (id: string) => readonly EditStop[],
  from: { readonly id: string; readonly stop: EditStop },
  next: "after" | "before",
): { readonly id: string; readonly row: number; readonly stop: EditStop } | null {
  const step = next === "after" ? 1 : -1;
  const stops = stopsOf(from.id);
  let at = stops.findIndex(({ part }) => part.name === from.stop.part.name) + step;
  for (let row = ids.indexOf(from.id); row >= 0; row += step) {
    const id = ids[row];
    if (id === undefined) {
      return null;
    }
    const stop = stopsOf(id)[at];
    if (stop !== undefined) {
      return { id, row, stop };
    }
    const after = ids[row + step];
    at = next === "after" || after === undefined ? 0 : stopsOf(after).length - 1;
  }
  return null;
}

/** What a cell takes beside its text, and a verdict with its icon. */
const CELL_PX = 10;
const CHIP_PX = 42;
const CHECK_PX = 30;
const NUMBER_PX = 26;
/** Texts of so many rows decide how wide the columns are. */
const MEASURED_ROWS = 30;

/** The lines as the view has them, and a column that says whether each can be delivered. Only those in sight are drawn. */
export function LineGrid(props: LineGridProps): React.ReactElement {
  const { grid, ids, actions, factsOf, details, edits, isNarrow, strings, goal } = props;
  const styles = useStyles();
  const table = React.useRef<HTMLTableElement>(null);
  const rowPx = isNarrow ? CARD_PX : ROW_PX;
  const reveal = React.useRef<(index: number) => void>(() => undefined);
  const last = { row: ids.length, column: lastPlace(grid.columns.length) };
  const keys = useGridKeys(last, table, (row) => reveal.current(row - 1));
  const rows = useVirtualRows(ids.length, rowPx, { kept: keys.activeRow - 1, headHeight: isNarrow ? 0 : HEAD_PX });
  reveal.current = rows.reveal;
  const latest = React.useRef({ ids, moveTo: keys.moveTo });
  latest.current = { ids, moveTo: keys.moveTo };
  React.useEffect(() => {
    const at = goal === null ? -1 : latest.current.ids.indexOf(goal.id);
    if (at >= 0) {
      reveal.current(at);
      latest.current.moveTo({ row: at + 1, column: VERDICT_PLACE });
    }
  }, [goal]);

  const selectedHere = ids.filter((id) => grid.selected.has(id)).length;
  const selectAll = () => actions.select(selectedHere === ids.length ? [] : ids);
  const toggle = (id: string) =>
    actions.select(grid.selected.has(id) ? [...grid.selected].filter((other) => other !== id) : [...grid.selected, id]);

  const stopsOf = (id: string) => edits.stopsOf(id, grid.columns);
  const begin = (id: string, stop: EditStop) => {
    details.close();
    edits.begin(id, stop.part);
  };
  const editorOf = (id: string, row: number): LineRowProps["editor"] => ({
    stops: stopsOf(id),
    open: edits.open?.id === id ? edits.open : null,
    begin: (stop) => begin(id, stop),
    type: edits.type,
    leave: edits.commit,
    cancel: (stop) => {
      edits.cancel();
      keys.moveTo({ row, column: columnPlace(stop.column) });
    },
    commit: (stop, next) => {
      edits.commit();
      const to = next === "stay" ? null : neighbour(ids, stopsOf, { id, stop }, next);
      if (to === null) {
        keys.moveTo({ row, column: columnPlace(stop.column) });
      } else {
        reveal.current(to.row);
        begin(to.id, to.stop);
      }
    },
  });

  const measured = React.useMemo(() => ids.slice(0, MEASURED_ROWS), [ids]);
  const { columns: shown, cells } = grid;
  const widths = React.useMemo(() => columnWidths(shown, measured.map(cells)), [shown, cells, measured]);
  const chipWidth = Math.max(
    BOLD * Math.min(widthOf(strings("VerdictColumn")), 10),
    ...measured.map((id) => {
      const chip = factsOf(id).verdict?.chip;
      return chip === undefined ? 0 : widthOf(`${chip.label} `) + BOLD * widthOf(chip.number ?? "");
    }),
  );
  const known = widths.reduce<number>((sum, width) => sum + (width ?? FEWEST_ITEM_CHARACTERS), chipWidth);
  const minWidth = `max(560px, calc(${known}ch + ${widths.length * CELL_PX + CHECK_PX + NUMBER_PX + CHIP_PX}px))`;
  const col = (key: string, width: string | undefined) => <col key={key} style={{ width }} />;
  const columns = grid.columns.map(({ name }, at) => {
    const width = widths[at] ?? null;
    return col(name, width === null ? undefined : `calc(${width}ch + ${CELL_PX}px)`);
  });
  const headings = grid.columns.map((column, index) => (
    <ColumnHeading
      key={column.name}
      column={column}
      position={columnPlace(index)}
      tabIndex={keys.tabIndexOf(0, columnPlace(index))}
      onSort={() => actions.sort(column.name)}
    />
  ));
  return (
    <div
      ref={rows.scroller}
      className={styles.scroll}
      style={{ maxHeight: `min(75vh, ${HEAD_PX + MOST_ROWS_IN_SIGHT * ROW_PX}px)` }}
      onScroll={() => {
        rows.onScroll();
        details.close();
      }}
    >
      <table
        ref={table}
        role="grid"
        className={isNarrow ? styles.cards : styles.table}
        style={isNarrow ? undefined : { minWidth }}
        aria-label={strings("Grid")}
        aria-multiselectable
        aria-busy={grid.isLoading}
        aria-rowcount={(grid.total ?? ids.length) + 1}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        {!isNarrow && (
          <colgroup>
            {col("check", `${CHECK_PX}px`)}
            {col("number", `${NUMBER_PX}px`)}
            {columns.slice(0, 1)}
            {col("verdict", `calc(${chipWidth}ch + ${CHIP_PX}px)`)}
            {columns.slice(1)}
          </colgroup>
        )}
        <thead role="rowgroup" className={isNarrow ? styles.headAsTools : styles.head}>
          <tr role="row" aria-rowindex={1}>
            <th
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.heading, styles.checkCell)}
              data-row={0}
              data-column={CHECK_PLACE}
            >
              <Checkbox
                checked={selectedHere === 0 ? false : selectedHere === ids.length ? true : "mixed"}
                onChange={selectAll}
                input={{ tabIndex: keys.tabIndexOf(0, 0), "aria-label": strings("SelectPage") }}
              />
            </th>
            <th
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.heading, styles.lineNumber, isNarrow && styles.cardEmpty)}
              data-row={0}
              data-column={NUMBER_PLACE}
              tabIndex={keys.tabIndexOf(0, NUMBER_PLACE)}
            >
              {strings("LineNumber")}
            </th>
            {headings.slice(0, 1)}
            <th
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.heading, isNarrow && styles.cardEmpty)}
              data-row={0}
              data-column={VERDICT_PLACE}
              tabIndex={keys.tabIndexOf(0, VERDICT_PLACE)}
            >
              {strings("VerdictColumn")}
            </th>
            {headings.slice(1)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.stretches.map((stretch) =>
            stretch.kind === "gap" ? (
              <tr
                key={`gap ${stretch.from}`}
                role="presentation"
                aria-hidden
                className={isNarrow ? styles.gap : undefined}
              >
                <td style={{ height: `${stretch.rows * rowPx}px`, padding: 0 }} colSpan={last.column + 1} />
              </tr>
            ) : (
              ids
                .slice(stretch.from, stretch.to)
                .map((id, index) => (
                  <LineRow
                    key={id}
                    columns={grid.columns}
                    cells={grid.cells(id)}
                    facts={factsOf(id)}
                    isSelected={grid.selected.has(id)}
                    isNarrow={isNarrow}
                    position={stretch.from + index + 1}
                    tabIndexOf={keys.tabIndexOf}
                    details={details.handlersOf(id)}
                    editor={editorOf(id, stretch.from + index + 1)}
                    strings={strings}
                    onOpen={() => actions.open(id)}
                    onToggle={() => toggle(id)}
                    onSelectOnly={() => actions.select([id])}
                  />
                ))
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
