import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { VerdictAttributes } from "../../shared/availability/describeLine";
import type { Chip } from "../describeChip";
import { useStyles } from "../DocumentAvailability.styles";
import { CHECK_PLACE, columnPlace, NUMBER_PLACE, VERDICT_PLACE } from "../gridPlaces";
import type { GridCell, GridColumn } from "../mapping";
import type { RowDetailsHandlers } from "../useRowDetails";
import type { DocumentStrings } from "../strings";
import { CellEditor } from "./CellEditor";
import { RowCheck } from "./RowCheck";
import type { EditStop, OpenCell } from "../useLineEdits";
import { VerdictChip } from "./VerdictChip";

/** What one row says beside the view's own texts. */
export interface RowFacts {
  /** The line's number in the document; null while that is read. */
  readonly lineNumber: number | null;
  /** BC's number of the item; null where it has none. */
  readonly itemNumber: string | null;
  /** Null where the line is not judged. */
  readonly verdict: { readonly chip: Chip; readonly attributes: VerdictAttributes | null } | null;
  /** Why something was not saved; null where nothing failed. */
  readonly problem: string | null;
}

/** How the row's cells are typed in. Columns are the view's, from 0. */
export interface RowEditor {
  readonly stops: readonly EditStop[];
  readonly open: OpenCell | null;
  readonly begin: (stop: EditStop) => void;
  readonly type: (text: string) => void;
  readonly commit: (stop: EditStop, next: "stay" | "after" | "before") => void;
  readonly cancel: (stop: EditStop) => void;
  /** The focus went elsewhere. */
  readonly leave: () => void;
}

export interface LineRowProps {
  readonly columns: readonly GridColumn[];
  readonly cells: readonly GridCell[];
  readonly facts: RowFacts;
  readonly isSelected: boolean;
  readonly isNarrow: boolean;
  /** Of all rows, from 1. */
  readonly position: number;
  readonly tabIndexOf: (row: number, column: number) => 0 | -1;
  readonly details: RowDetailsHandlers;
  readonly editor: RowEditor;
  readonly strings: DocumentStrings;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly onSelectOnly: () => void;
}

/** One line: a click selects it, its name or a double click opens it, as in the platform's grid; its verdict tells more. */
export function LineRow(props: LineRowProps): React.ReactElement {
  const { columns, cells, facts, isSelected, isNarrow, position, tabIndexOf, details, editor, strings } = props;
  const { onOpen, onToggle, onSelectOnly } = props;
  const styles = useStyles();
  const place = (column: number) => ({ "data-row": position, "data-column": column });
  const { verdict } = facts;

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    if (isOnWidget(event.target)) {
      return;
    }
    const stop = isNarrow ? stopAt(event.target) : null;
    if (stop !== null) {
      editor.begin(stop);
    } else if (event.ctrlKey || event.metaKey) {
      onToggle();
    } else {
      onSelectOnly();
    }
  };
  /** What is typed in where something happened: what stands below the rest of the cell by itself, else the first of the cell. */
  const stopAt = (target: EventTarget): EditStop | null => {
    const at = (selector: string) => (target instanceof Element ? target.closest<HTMLElement>(selector) : null);
    const here = editor.stops.filter(
      ({ column }) => String(columnPlace(column)) === at("[data-column]")?.dataset.column,
    );
    const part = at("[data-part]")?.dataset.part;
    return here.find((stop) => stop.part.name === part) ?? here[0] ?? null;
  };
  const onDoubleClick = (event: React.MouseEvent<HTMLElement>) => {
    const stop = stopAt(event.target);
    if (stop === null) {
      onOpen();
    } else {
      editor.begin(stop);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (isOnWidget(event.target)) {
      return;
    }
    const stop = stopAt(event.target);
    if (stop !== null && (event.key === "Enter" || event.key === "F2")) {
      editor.begin(stop);
    } else if (event.key === "Enter") {
      onOpen();
    } else if (event.key === " ") {
      onToggle();
    } else {
      return;
    }
    event.preventDefault();
  };

  const data = columns.map((column, index) => {
    const { text, under } = cells[index] ?? NO_CELL;
    const at = columnPlace(index);
    const isItem = index === 0;
    const stops = editor.stops.filter((stop) => stop.column === index);
    const isEditable = stops.length > 0;
    const stop = stops.find(({ part }) => part.name === editor.open?.column);
    const open = stop === undefined ? null : editor.open;
    return (
      <td
        key={column.name}
        role="gridcell"
        tabIndex={isItem && text !== "" ? undefined : tabIndexOf(position, at)}
        {...place(at)}
        title={isItem ? undefined : isEditable ? strings("EditHint") : `${text} ${under}`.trim()}
        aria-readonly={isEditable ? false : undefined}
        className={mergeClasses(
          styles.cell,
          column.isNumber && !isNarrow && styles.number,
          isEditable && styles.editable,
          open !== null && styles.editing,
          isNarrow && (isItem ? styles.cardItem : text === "" && open === null ? styles.cardEmpty : styles.cardCell),
        )}
      >
        {isItem ? (
          <>
            {text !== "" && (
              <button
                type="button"
                className={styles.open}
                title={text}
                tabIndex={tabIndexOf(position, at)}
                onClick={onOpen}
              >
                {text}
              </button>
            )}
            {facts.problem !== null ? (
              <span
                role="alert"
                className={mergeClasses(
                  styles.under,
                  styles.lineProblem,
                  isNarrow ? styles.cardProblem : styles.rowProblem,
                )}
                title={facts.problem}
              >
                {facts.problem}
              </span>
            ) : (
              facts.itemNumber !== null && <span className={styles.under}>{facts.itemNumber}</span>
            )}
          </>
        ) : open !== null && stop !== undefined ? (
          <>
            {stop.part === column.under && !isNarrow && text}
            <CellEditor
              // From one part of the cell to the other the field begins anew.
              key={stop.part.name}
              cell={open}
              label={strings("CellOf", stop.part.label, cells[0]?.text ?? "")}
              caption={stop.part === column.under ? stop.part.label : null}
              isNarrow={isNarrow}
              onType={editor.type}
              onCommit={(next) => editor.commit(stop, next)}
              onCancel={() => editor.cancel(stop)}
              onLeave={editor.leave}
            />
          </>
        ) : (
          <>
            {text}
            {under !== "" && (
              <span className={isNarrow ? styles.beside : styles.under} data-part={column.under?.name}>
                {under}
              </span>
            )}
          </>
        )}
      </td>
    );
  });

  return (
    <tr
      role="row"
      {...verdict?.attributes}
      className={mergeClasses(
        styles.row,
        isSelected && styles.selectedRow,
        isNarrow ? styles.card : facts.problem !== null && styles.problemRow,
      )}
      aria-selected={isSelected}
      aria-rowindex={position + 1}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      <td
        role="gridcell"
        className={mergeClasses(styles.checkCell, isNarrow && styles.cardCheck)}
        {...place(CHECK_PLACE)}
      >
        <RowCheck
          isSelected={isSelected}
          tabIndex={tabIndexOf(position, CHECK_PLACE)}
          label={strings("SelectLine", cells[0]?.text ?? "")}
          onToggle={onToggle}
        />
      </td>
      <td
        role="gridcell"
        tabIndex={tabIndexOf(position, NUMBER_PLACE)}
        {...place(NUMBER_PLACE)}
        className={mergeClasses(styles.cell, styles.lineNumber, isNarrow && styles.cardNumber)}
      >
        {facts.lineNumber}
      </td>
      {data.slice(0, 1)}
      <td
        role="gridcell"
        className={mergeClasses(styles.cell, isNarrow && styles.cardVerdict)}
        tabIndex={verdict === null ? tabIndexOf(position, VERDICT_PLACE) : undefined}
        {...place(VERDICT_PLACE)}
      >
        {verdict !== null && (
          <VerdictChip chip={verdict.chip} tabIndex={tabIndexOf(position, VERDICT_PLACE)} {...details} />
        )}
      </td>
      {data.slice(1)}
    </tr>
  );
}

const NO_CELL: GridCell = { text: "", under: "" };

function isOnWidget(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input, label") !== null;
}
