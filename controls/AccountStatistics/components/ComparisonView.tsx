import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { Comparison } from "../message";

export interface ComparisonViewProps {
  readonly comparison: Comparison;
}

/** Live figures beside the synchronised ones. */
export function ComparisonView({ comparison: { caption, columns, rows } }: ComparisonViewProps): React.ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>{columns.figure}</th>
          <th scope="col" className={styles.headingOfValue}>{columns.synchronised}</th>
          <th scope="col" className={styles.headingOfValue}>{columns.live}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row" className={styles.label}>{row.label}</th>
            <td className={styles.quietValue}>{row.synchronised}</td>
            <td className={styles.value}>{row.live}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
