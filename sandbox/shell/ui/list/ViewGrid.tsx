import { Checkbox, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { TableDescription } from "../../../contract/tableDescription";
import { PHONE_WIDTH } from "../../formFactor";
import type { RowSelection } from "../../grid/rowSelection";
import type { GridColumn } from "../../query/gridColumns";
import type { LookupReference } from "../../record/columnValue";
import type { Row } from "../../server/row";
import { textOf } from "../../server/row";
import { useWords } from "../ShellContext";
import { useIsNarrow } from "../useIsNarrow";
import { useObservable } from "../useObservable";
import { GridRow } from "./GridRow";
import { useGridKeys } from "./useGridKeys";

interface ViewGridProps {
  readonly label: string;
  readonly table: TableDescription;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly Row[];
  readonly selection: RowSelection;
  /** What a double click and Enter do instead of opening the record; links are plain text then. */
  readonly onOpen?: (row: LookupReference) => void;
}

const useStyles = makeStyles({
  scroller: { overflowX: "auto" },
  grid: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase300 },
  phoneGrid: { display: "block", minWidth: "0" },
  head: {
    ...shorthands.padding("0", "12px"),
    height: "36px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke1),
    whiteSpace: "nowrap",
    overflowX: "hidden",
    textOverflow: "ellipsis",
  },
  mark: { width: "36px", ...shorthands.padding("0", "0", "0", "4px") },
  number: { textAlign: "right" },
});

const MARK_WIDTH = 36;

/**
 * Rows of a view. A click selects, a double click or Enter opens the record; arrow keys go from row to row, Space selects, Shift
 * with an arrow selects along, Ctrl+A selects all. On phones each row is a card that opens by a touch.
 */
export const ViewGrid: React.FC<ViewGridProps> = ({ label, table, columns, rows, selection, onOpen }) => {
  const styles = useStyles();
  const words = useWords();
  const isPhone = useIsNarrow(PHONE_WIDTH);
  useObservable(selection);
  const references = rows.map((row): LookupReference => ({
    id: textOf(row, table.primaryId) ?? "",
    name: textOf(row, table.primaryName) ?? "",
    entityType: table.logicalName,
  }));
  React.useEffect(() => {
    selection.keep(new Set(rows.map((row) => textOf(row, table.primaryId) ?? "")));
  }, [selection, rows, table]);
  const { body, tabStop, onFocusRow, onKeyDown } = useGridKeys(references, selection, onOpen);
  const totalWidth = columns.reduce((sum, { width }) => sum + width, 0);
  const selectedCount = references.filter(({ id }) => selection.has(id)).length;
  const isAllSelected = selectedCount === rows.length && rows.length > 0;
  return (
    // Without rows there is nothing in it to focus, and it could not be scrolled by keyboard.
    <div className={styles.scroller} {...(rows.length === 0 ? { tabIndex: 0 } : {})}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        className={mergeClasses(styles.grid, isPhone && styles.phoneGrid)}
        {...(isPhone ? {} : { style: { minWidth: `${String(totalWidth + MARK_WIDTH)}px` } })}
      >
        {!isPhone && (
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col" className={mergeClasses(styles.head, styles.mark)}>
                <Checkbox
                  aria-label={words.selectAllRows}
                  disabled={rows.length === 0}
                  checked={isAllSelected ? true : selectedCount > 0 ? "mixed" : false}
                  onChange={() => {
                    selection.select(isAllSelected ? [] : references);
                  }}
                />
              </th>
              {columns.map(({ key, label: heading, width, isNumber }) => (
                <th
                  key={key}
                  role="columnheader"
                  scope="col"
                  title={heading}
                  className={mergeClasses(styles.head, isNumber && styles.number)}
                  style={{ width: `${String((100 * width) / totalWidth)}%` }}
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody ref={body} className={mergeClasses(isPhone && styles.phoneGrid)} onKeyDown={onKeyDown}>
          {rows.map((row, index) => {
            const reference = references[index];
            return reference === undefined ? null : (
              <GridRow
                key={reference.id}
                row={row}
                index={index}
                reference={reference}
                columns={columns}
                selection={selection}
                isTabStop={index === tabStop}
                isPhone={isPhone}
                onFocus={onFocusRow}
                {...(onOpen === undefined ? {} : { onOpen })}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
