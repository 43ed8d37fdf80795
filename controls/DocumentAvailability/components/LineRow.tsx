import * as React from "react";
import { Checkbox, mergeClasses } from "@fluentui/react-components";
import type { LineWords } from "../../shared/availability/describeLine";
import { useStyles } from "../DocumentAvailability.styles";
import type { GridColumn } from "../mapping";
import type { DocumentWords } from "../words";
import { VerdictCell } from "./VerdictCell";

export interface LineRowProps {
  readonly columns: readonly GridColumn[];
  readonly cells: readonly string[];
  /** Null where the line is not judged. */
  readonly verdict: LineWords | null;
  readonly isSelected: boolean;
  readonly isNarrow: boolean;
  /** On the screen, from 1. */
  readonly position: number;
  /** In the whole grid, headings included, from 1. */
  readonly indexInAll: number;
  readonly tabIndexOf: (row: number, column: number) => number;
  readonly words: DocumentWords;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly onSelectOnly: () => void;
}

/** One line: a click selects it, its name or a double click opens it, as in the platform's grid. */
export function LineRow(props: LineRowProps): React.ReactElement {
  const { columns, cells, verdict, isSelected, isNarrow, position, indexInAll, tabIndexOf, words, onOpen, onToggle, onSelectOnly } = props;
  const styles = useStyles();
  // The first text of a row is its name: the product, or what was written instead of one.
  const named = cells.findIndex((text) => text !== "");
  const place = (column: number) => ({ "data-row": position, "data-column": column });

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    if (isOnWidget(event.target)) return;
    if (event.ctrlKey || event.metaKey) onToggle();
    else onSelectOnly();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (isOnWidget(event.target)) return;
    if (event.key === "Enter") onOpen();
    else if (event.key === " ") onToggle();
    else return;
    event.preventDefault();
  };

  return (
    <tr
      role="row" className={mergeClasses(styles.row, isSelected && styles.selectedRow, isNarrow && styles.card)} aria-selected={isSelected} aria-rowindex={indexInAll}
      onClick={onClick} onDoubleClick={onOpen} onKeyDown={onKeyDown}
    >
      <td role="gridcell" className={mergeClasses(styles.checkCell, isNarrow && styles.cardCell)} {...place(0)}>
        <Checkbox checked={isSelected} onChange={onToggle} input={{ tabIndex: tabIndexOf(position, 0), "aria-label": words("SelectLine", cells[named] ?? "") }} />
      </td>
      {columns.map((column, index) => {
        const text = cells[index] ?? "";
        const isName = index === named;
        return (
          <td
            key={column.name} role="gridcell" className={mergeClasses(styles.cell, isNarrow ? styles.cardCell : column.isNumber && styles.number)}
            tabIndex={isName ? undefined : tabIndexOf(position, index + 1)} {...place(index + 1)}
          >
            {isNarrow && <span className={styles.cardLabel}>{column.label}</span>}
            {isName ? <button type="button" className={styles.open} tabIndex={tabIndexOf(position, index + 1)} onClick={onOpen}>{text}</button> : text}
          </td>
        );
      })}
      <td role="gridcell" className={mergeClasses(styles.verdictCell, isNarrow && styles.cardCell)} tabIndex={tabIndexOf(position, columns.length + 1)} {...place(columns.length + 1)}>
        {verdict !== null && <VerdictCell verdict={verdict} />}
      </td>
    </tr>
  );
}

function isOnWidget(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input, label") !== null;
}
