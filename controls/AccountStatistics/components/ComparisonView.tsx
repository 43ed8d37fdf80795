import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { Comparison } from "../message";
import { HeadedTable } from "./HeadedTable";

export interface ComparisonViewProps {
  readonly comparison: Comparison;
}

/** Live figures beside the synchronised ones. */
export function ComparisonView({ comparison: { caption, columns, rows } }: ComparisonViewProps): React.ReactElement {
  const styles = useStyles();
  return (
    <HeadedTable
      caption={caption}
      headings={[
        { text: columns.figure },
        { text: columns.synchronised, isOfValue: true },
        { text: columns.live, isOfValue: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.label}>
          <th scope="row" className={styles.label}>
            {row.label}
          </th>
          <td className={styles.quietValue}>{row.synchronised}</td>
          <td className={styles.value}>{row.live}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
