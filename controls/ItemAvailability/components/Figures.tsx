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
    <dl className={styles.figures} aria-label={table.caption}>
      <div>{table.caption}</div>
      {table.rows.map(({ label, value }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
