import { Caption1, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { InvoiceTable } from "../message";

export interface InvoicesViewProps {
  readonly invoices: InvoiceTable;
}

/** The latest posted invoices with what is still open of them. */
export function InvoicesView({ invoices: { caption, columns, rows } }: InvoicesViewProps): React.ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>{columns.invoice}</th>
          <th scope="col" className={styles.heading}>{columns.due}</th>
          <th scope="col" className={styles.headingOfValue}>{columns.open}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row" className={styles.label}>
              {row.number}
              {row.payer !== null && <Caption1 block>{row.payer}</Caption1>}
            </th>
            <td className={mergeClasses(styles.label, row.isOverdue && styles.overdue)}>{row.due}</td>
            <td className={styles.value}>
              {row.open}
              <Caption1 block className={styles.remark}>{row.amount}</Caption1>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
