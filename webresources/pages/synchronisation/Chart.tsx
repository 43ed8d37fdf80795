import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { AGES } from "../../../core/synchronisation/ages";
import type { ChartRow } from "./describeChart";
import { useStyles } from "./SynchronisationPage.styles";
import type { Strings } from "./strings";

/** How long orders and quotes have waited, been back or been late: a table of numbers, whose bars say no more than the numbers do. */
export function Chart({
  rows,
  strings,
}: {
  readonly rows: readonly ChartRow[];
  readonly strings: Strings;
}): React.ReactElement | null {
  const styles = useStyles();
  return rows.length === 0 ? null : (
    <table className={styles.table} aria-label={strings("Chart")}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {strings("ChartDocuments")}
          </th>
          {AGES.map((age) => (
            <th key={age} scope="col" className={styles.head}>
              {strings(`Age_${age}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, bars }) => (
          <tr key={id} className={styles.entry} data-chart={id}>
            <th scope="row" className={mergeClasses(styles.cell, styles.rowHead)}>
              {title}
            </th>
            {bars.map(({ age, count, share }) => (
              <td key={age} className={mergeClasses(styles.cell, styles.labelled)} data-label={strings(`Age_${age}`)}>
                {count}
                <span className={styles.bar} style={{ width: `${share * 100}%` }} aria-hidden hidden={count === 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
