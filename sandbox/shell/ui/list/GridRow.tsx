import { Checkbox, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { RowSelection } from "../../grid/rowSelection";
import { fillIn } from "../../locale/fillIn";
import type { AppPage } from "../../page/appLocation";
import type { GridColumn } from "../../query/gridColumns";
import type { LookupReference } from "../../record/columnValue";
import type { Row } from "../../server/row";
import { PageLink } from "../PageLink";
import { useServices } from "../ShellContext";

interface GridRowProps {
  readonly row: Row;
  readonly index: number;
  /** The record that the row stands for. */
  readonly reference: LookupReference;
  readonly columns: readonly GridColumn[];
  readonly selection: RowSelection;
  readonly isTabStop: boolean;
  readonly isPhone: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen?: (row: LookupReference) => void;
}

const useStyles = makeStyles({
  row: {
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { ...shorthands.outline("2px", "solid", tokens.colorStrokeFocus2), outlineOffset: "-2px" },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    "@media (forced-colors: active)": { ...shorthands.outline("1px", "solid", "Highlight"), outlineOffset: "-1px" },
  },
  phoneRow: { display: "block", ...shorthands.padding("8px", "12px") },
  cell: {
    ...shorthands.padding("0", "12px"),
    height: "40px",
    overflowX: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  mark: { ...shorthands.padding("0", "0", "0", "4px"), height: "40px" },
  phoneCell: { display: "block", height: "auto", ...shorthands.padding("2px", "0"), whiteSpace: "normal" },
  first: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right" },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "underline" },
  },
  caption: { color: tokens.colorNeutralForeground3, marginRight: "8px" },
});

export const GridRow: React.FC<GridRowProps> = ({
  row,
  index,
  reference,
  columns,
  selection,
  isTabStop,
  isPhone,
  onFocus,
  onOpen,
}) => {
  const styles = useStyles();
  const {
    navigator,
    culture: { words },
  } = useServices();
  const page: AppPage = { kind: "record", table: reference.entityType, id: reference.id };
  const isSelected = selection.has(reference.id);
  const open = () => {
    if (onOpen === undefined) {
      void navigator.open(page);
    } else {
      onOpen(reference);
    }
  };
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      className={mergeClasses(styles.row, isPhone && styles.phoneRow, isSelected && styles.selected)}
      onClick={() => {
        if (isPhone) {
          open();
        } else {
          selection.select([reference]);
        }
      }}
      onDoubleClick={open}
      onFocus={() => {
        onFocus(index);
      }}
    >
      {!isPhone && (
        <td
          role="gridcell"
          className={styles.mark}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onDoubleClick={(event) => {
            event.stopPropagation();
          }}
        >
          <Checkbox
            aria-label={fillIn(words.selectRow, columns[0]?.text(row) ?? reference.name)}
            tabIndex={-1}
            checked={isSelected}
            onChange={() => {
              selection.toggle(reference);
            }}
          />
        </td>
      )}
      {columns.map((column, position) => (
        <td
          key={column.key}
          role="gridcell"
          title={column.text(row)}
          className={mergeClasses(
            styles.cell,
            column.isNumber && !isPhone && styles.number,
            isPhone && styles.phoneCell,
            isPhone && position === 0 && styles.first,
          )}
        >
          {isPhone && position > 0 && <span className={styles.caption}>{column.label}</span>}
          {onOpen === undefined ? (
            <CellContent column={column} row={row} page={position === 0 ? page : null} className={styles.link} />
          ) : (
            column.text(row)
          )}
        </td>
      ))}
    </tr>
  );
};

/** The first column leads to the row's record, lookups to theirs. */
const CellContent: React.FC<{
  readonly column: GridColumn;
  readonly row: Row;
  readonly page: AppPage | null;
  readonly className: string;
}> = ({ column, row, page, className }) => {
  const text = column.text(row);
  const reference = column.reference(row);
  const target: AppPage | null =
    page ?? (reference === null ? null : { kind: "record", table: reference.entityType, id: reference.id });
  return target === null || text === "" ? (
    <>{text}</>
  ) : (
    <PageLink page={target} className={className} tabIndex={-1}>
      {text}
    </PageLink>
  );
};
