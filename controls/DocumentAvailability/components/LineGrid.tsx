import * as React from "react";
import { Checkbox, mergeClasses } from "@fluentui/react-components";
import type { LineWords } from "../../shared/availability/describeLine";
import { useStyles } from "../DocumentAvailability.styles";
import type { GridActions } from "../gridActions";
import type { GridData } from "../mapping";
import { useGridKeys } from "../useGridKeys";
import { CHECK_PLACE, columnPlace, verdictPlace } from "../gridPlaces";
import type { LineActions } from "../useLineActs";
import type { DocumentWords } from "../words";
import { ColumnHeading } from "./ColumnHeading";
import { LineRow } from "./LineRow";

export interface LineGridProps {
  readonly grid: GridData;
  /** The rows on the screen. */
  readonly ids: readonly string[];
  /** How many rows stand before the first of them. */
  readonly offset: number;
  readonly actions: GridActions;
  readonly verdictOf: (id: string) => LineWords | null;
  readonly actsOf: (id: string) => LineActions | null;
  /** Rows as cards, one below the other: for phones and narrow columns. */
  readonly isNarrow: boolean;
  readonly words: DocumentWords;
}

/** The lines as the view has them, and a column that says whether each can be delivered. */
export function LineGrid({
  grid,
  ids,
  offset,
  actions,
  verdictOf,
  actsOf,
  isNarrow,
  words,
}: LineGridProps): React.ReactElement {
  const styles = useStyles();
  const keys = useGridKeys({ row: ids.length, column: grid.columns.length + 1 });
  const ofVerdict = verdictPlace(grid.columns.length);
  const selectedHere = ids.filter((id) => grid.selected.has(id)).length;

  const selectPage = () => actions.select(selectedHere === ids.length ? [] : ids);
  const toggle = (id: string) =>
    actions.select(grid.selected.has(id) ? [...grid.selected].filter((other) => other !== id) : [...grid.selected, id]);

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
    <table
      role="grid"
      className={isNarrow ? styles.cards : styles.table}
      aria-label={words("Grid")}
      aria-multiselectable
      aria-busy={grid.isLoading}
      aria-rowcount={grid.total === null ? -1 : grid.total + 1}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <thead role="rowgroup" className={isNarrow ? styles.headAsTools : undefined}>
        <tr role="row" aria-rowindex={1}>
          <th role="columnheader" scope="col" className={styles.checkCell} data-row={0} data-column={CHECK_PLACE}>
            <Checkbox
              checked={selectedHere === 0 ? false : selectedHere === ids.length ? true : "mixed"}
              onChange={selectPage}
              input={{ tabIndex: keys.tabIndexOf(0, 0), "aria-label": words("SelectPage") }}
            />
          </th>
          {headings.slice(0, 1)}
          <th
            role="columnheader"
            scope="col"
            className={mergeClasses(styles.heading, styles.verdictHeading)}
            data-row={0}
            data-column={ofVerdict}
            tabIndex={keys.tabIndexOf(0, ofVerdict)}
          >
            {words("VerdictColumn")}
          </th>
          {headings.slice(1)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {ids.map((id, index) => (
          <LineRow
            key={id}
            columns={grid.columns}
            cells={grid.cells(id)}
            verdict={verdictOf(id)}
            acts={actsOf(id)}
            isSelected={grid.selected.has(id)}
            isNarrow={isNarrow}
            position={index + 1}
            indexInAll={offset + index + 2}
            tabIndexOf={keys.tabIndexOf}
            words={words}
            onOpen={() => actions.open(id)}
            onToggle={() => toggle(id)}
            onSelectOnly={() => actions.select([id])}
          />
        ))}
      </tbody>
    </table>
  );
}
