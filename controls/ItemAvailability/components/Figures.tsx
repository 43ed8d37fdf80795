import * as React from "react";
import type { FigureTable } from "../describeItem";
import { useStyles } from "../ItemAvailability.styles";

export interface FiguresProps {
  readonly table: FigureTable;
}

/** The figures behind the verdict, in the item's base unit. */
export function Figures({ table }: FiguresProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.figures}>
      <span>{table.caption}</span>
      <dl className={styles.figures}>
        {table.rows.map(({ label, value }) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
