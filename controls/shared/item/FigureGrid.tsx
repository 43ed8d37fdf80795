import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useStyles } from "./item.styles";

export interface FigureGridProps {
  readonly label: string;
  readonly headings: readonly string[];
  /** Texts by column; the first one names the row. */
  readonly rows: readonly (readonly React.ReactNode[])[];
  /** Columns of figures, from 0. */
  readonly figures: readonly number[];
}

/** A small table with headings in both directions. */
export function FigureGrid({ label, headings, rows, figures }: FigureGridProps): React.ReactElement {
  const styles = useStyles();
  const classOf = (column: number) => mergeClasses(styles.tableCell, figures.includes(column) && styles.tableFigure);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            <th key={heading} scope="col" className={mergeClasses(classOf(column), styles.tableHeading)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row" className={mergeClasses(classOf(0), styles.rowName)}>
                  {cell}
                </th>
              ) : (
                <td key={column} className={classOf(column)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
