import { Caption1, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { InvoiceTable } from "../message";
import { HeadedTable } from "./HeadedTable";

export interface InvoicesViewProps {
  readonly invoices: InvoiceTable;
}

/** The latest posted invoices with what is still open of them. */
export function InvoicesView({ invoices: { caption, columns, rows } }: InvoicesViewProps): React.ReactElement {
  const styles = useStyles();
  return (
    <HeadedTable
      caption={caption}
      headings={[{ text: columns.invoice }, { text: columns.due }, { text: columns.open, isOfValue: true }]}
    >
      {rows.map((row) => (
        <tr key={row.number}>
          <th scope="row" className={styles.label}>
            {row.number}
            {row.payer !== null && <Caption1 block>{row.payer}</Caption1>}
          </th>
          <td className={mergeClasses(styles.label, row.isOverdue && styles.overdue)}>{row.due}</td>
          <td className={styles.value}>
            {row.open}
            <Caption1 block className={styles.remark}>
              {row.amount}
            </Caption1>
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}
