import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { FigureTable } from "../message";

export interface FigureListProps {
  readonly table: FigureTable;
}

/** Figures under one heading, each with its name. */
export function FigureList({ table: { caption, rows } }: FigureListProps): React.ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {rows.map(({ label, value, isTotal }) => (
          <tr key={label}>
            <th scope="row" className={mergeClasses(styles.label, isTotal && styles.total)}>
              {label}
            </th>
            <td className={mergeClasses(styles.value, isTotal && styles.total)}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
