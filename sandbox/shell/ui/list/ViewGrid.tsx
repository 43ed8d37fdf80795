import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { AppPage } from "../../page/appLocation";
import type { Row } from "../../server/row";
import { PageLink } from "../PageLink";
import { useServices } from "../ShellContext";
import { useIsPhone } from "../useIsPhone";
import type { GridColumn } from "./gridColumns";

interface ViewGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** The record a row stands for. */
  readonly pageOf: (row: Row) => AppPage;
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
  row: {
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { ...shorthands.outline("2px", "solid", tokens.colorStrokeFocus2), outlineOffset: "-2px" },
  },
  phoneRow: { display: "block", ...shorthands.padding("8px", "12px") },
  cell: { ...shorthands.padding("0", "12px"), height: "40px", overflowX: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  phoneCell: { display: "block", height: "auto", ...shorthands.padding("2px", "0"), whiteSpace: "normal" },
  first: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right" },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: "none", ":hover": { textDecorationLine: "underline" } },
  caption: { color: tokens.colorNeutralForeground3, marginRight: "8px" },
});

/** Rows of a view. A click or Enter opens the record, arrow keys go from row to row. On phones each row is a card. */
export const ViewGrid: React.FC<ViewGridProps> = ({ label, columns, rows, rowId, pageOf }) => {
  const styles = useStyles();
  const isPhone = useIsPhone();
  const [current, setCurrent] = React.useState(0);
  const body = React.useRef<HTMLTableSectionElement>(null);
  const { navigator } = useServices();
  const totalWidth = columns.reduce((sum, { width }) => sum + width, 0);
  const focusRow = (index: number) => {
    const row = body.current?.children[index];
    if (row instanceof HTMLElement) {
      setCurrent(index);
      row.focus();
    }
  };
  return (
    // Without rows there is nothing in it to focus, and it could not be scrolled by keyboard.
    <div className={styles.scroller} {...(rows.length === 0 ? { tabIndex: 0 } : {})}>
      <table role="grid" aria-label={label} aria-rowcount={rows.length + 1} className={mergeClasses(styles.grid, isPhone && styles.phoneGrid)}
        {...(isPhone ? {} : { style: { minWidth: `${String(totalWidth)}px` } })}
      >
        {!isPhone && (
          <thead>
            <tr role="row">
              {columns.map(({ key, label: heading, width, isNumber }) => (
                <th key={key} role="columnheader" scope="col" title={heading} className={mergeClasses(styles.head, isNumber && styles.number)} style={{ width: `${String((100 * width) / totalWidth)}%` }}>{heading}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody ref={body} className={mergeClasses(isPhone && styles.phoneGrid)}>
          {rows.map((row, index) => (
            <tr
              key={rowId(row)} role="row" aria-rowindex={index + 2} tabIndex={index === Math.min(current, rows.length - 1) ? 0 : -1}
              className={mergeClasses(styles.row, isPhone && styles.phoneRow)}
              onClick={() => { void navigator.open(pageOf(row)); }}
              onFocus={() => { setCurrent(index); }}
              onKeyDown={(event) => {
                if (event.key === "Enter" && event.target === event.currentTarget) {
                  void navigator.open(pageOf(row));
                } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                  event.preventDefault();
                  focusRow(index + (event.key === "ArrowDown" ? 1 : -1));
                }
              }}
            >
              {columns.map((column, position) => (
                <td
                  key={column.key} role="gridcell" title={column.text(row)}
                  className={mergeClasses(styles.cell, column.isNumber && !isPhone && styles.number, isPhone && styles.phoneCell, isPhone && position === 0 && styles.first)}
                >
                  {isPhone && position > 0 && <span className={styles.caption}>{column.label}</span>}
                  <CellContent column={column} row={row} page={position === 0 ? pageOf(row) : null} className={styles.link} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The first column leads to the row's record, lookups to theirs. */
const CellContent: React.FC<{ readonly column: GridColumn; readonly row: Row; readonly page: AppPage | null; readonly className: string }> = ({ column, row, page, className }) => {
  const text = column.text(row);
  const reference = column.reference(row);
  const target: AppPage | null = page ?? (reference === null ? null : { kind: "record", table: reference.entityType, id: reference.id });
  return target === null || text === "" ? <>{text}</> : <PageLink page={target} className={className} tabIndex={-1}>{text}</PageLink>;
};
