import * as React from "react";
import { Checkbox, mergeClasses } from "@fluentui/react-components";
import type { LineWords } from "../../shared/availability/describeLine";
import { useStyles } from "../DocumentAvailability.styles";
import { CHECK_PLACE, columnPlace, verdictPlace } from "../gridPlaces";
import type { GridColumn } from "../mapping";
import type { LineActions } from "../useLineActs";
import type { DocumentWords } from "../words";
import { VerdictCell } from "./VerdictCell";

export interface LineRowProps {
  readonly columns: readonly GridColumn[];
  readonly cells: readonly string[];
  /** Null where the line is not judged. */
  readonly verdict: LineWords | null;
  /** Null where nothing can be done about the line here. */
  readonly acts: LineActions | null;
  readonly isSelected: boolean;
  readonly isNarrow: boolean;
  /** On the screen, from 1. */
  readonly position: number;
  /** In the whole grid, headings included, from 1. */
  readonly indexInAll: number;
  readonly tabIndexOf: (row: number, column: number) => 0 | -1;
  readonly words: DocumentWords;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly onSelectOnly: () => void;
}

/** One line: a click selects it, its name or a double click opens it, as in the platform's grid. */
export function LineRow(props: LineRowProps): React.ReactElement {
  const {
    columns,
    cells,
    verdict,
    acts,
    isSelected,
    isNarrow,
    position,
    indexInAll,
    tabIndexOf,
    words,
    onOpen,
    onToggle,
    onSelectOnly,
  } = props;
  const styles = useStyles();
  // The first text of a row is its name: the product, or what was written instead of one.
  const named = cells.findIndex((text) => text !== "");
  const place = (column: number) => ({ "data-row": position, "data-column": column });

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    if (isOnWidget(event.target)) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      onToggle();
    } else {
      onSelectOnly();
    }
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (isOnWidget(event.target)) {
      return;
    }
    if (event.key === "Enter") {
      onOpen();
    } else if (event.key === " ") {
      onToggle();
    } else {
      return;
    }
    event.preventDefault();
  };

  const ofVerdict = verdictPlace(columns.length);
  const data = columns.map((column, index) => {
    const text = cells[index] ?? "";
    const isName = index === named;
    const tabIndex = tabIndexOf(position, columnPlace(index));
    return (
      <td
        key={column.name}
        role="gridcell"
        tabIndex={isName ? undefined : tabIndex}
        {...place(columnPlace(index))}
        className={mergeClasses(
          styles.cell,
          isNarrow ? styles.cardCell : column.isNumber && styles.number,
          index === 0 && !isNarrow && styles.firstCell,
        )}
      >
        {isNarrow && <span className={styles.cardLabel}>{column.label}</span>}
        {isName ? (
          <button type="button" className={styles.open} tabIndex={tabIndex} onClick={onOpen}>
            {text}
          </button>
        ) : (
          text
        )}
      </td>
    );
  });

  return (
    <tr
      role="row"
      {...verdict?.attributes}
      className={mergeClasses(styles.row, isSelected && styles.selectedRow, isNarrow && styles.card)}
      aria-selected={isSelected}
      aria-rowindex={indexInAll}
      onClick={onClick}
      onDoubleClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <td
        role="gridcell"
        className={mergeClasses(styles.checkCell, isNarrow && styles.cardCheck)}
        {...place(CHECK_PLACE)}
      >
        <Checkbox
          checked={isSelected}
          onChange={onToggle}
          input={{ tabIndex: tabIndexOf(position, CHECK_PLACE), "aria-label": words("SelectLine", cells[named] ?? "") }}
        />
      </td>
      {data.slice(0, 1)}
      <td
        role="gridcell"
        className={mergeClasses(styles.cell, isNarrow && styles.cardCell)}
        tabIndex={tabIndexOf(position, ofVerdict)}
        {...place(ofVerdict)}
      >
        {verdict !== null && <VerdictCell verdict={verdict} acts={acts} tabIndex={tabIndexOf(position, ofVerdict)} />}
      </td>
      {data.slice(1)}
    </tr>
  );
}

function isOnWidget(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input, label") !== null;
}
