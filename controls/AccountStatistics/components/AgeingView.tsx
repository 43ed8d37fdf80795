import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { AgeingTable } from "../message";
import { HeadedTable } from "./HeadedTable";

export interface AgeingViewProps {
  readonly ageing: AgeingTable;
}

/** Open amounts by age: a table whose rows carry bars that add nothing to the figures. */
export function AgeingView({ ageing: { caption, columns, rows } }: AgeingViewProps): React.ReactElement {
  const styles = useStyles();
  return (
    <HeadedTable caption={caption} headings={[{ text: columns.age }, { text: columns.amount, isOfValue: true }]}>
      {rows.map(({ label, value, percent }) => (
        <tr key={label}>
          <th scope="row" className={styles.label}>
            {label}
            {percent > 0 && <div className={styles.ageBar} style={{ width: `${percent}%` }} aria-hidden />}
          </th>
          <td className={styles.value}>{value}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
