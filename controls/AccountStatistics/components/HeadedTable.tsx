import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";

export interface Heading {
  readonly text: string;
  /** Stands over amounts, at the end of the column. */
  readonly isOfValue?: boolean;
}

export interface HeadedTableProps {
  readonly caption: string;
  readonly headings: readonly Heading[];
  /** Its rows. */
  readonly children: React.ReactNode;
}

/** A table with a caption and a heading over each column. */
export function HeadedTable({ caption, headings, children }: HeadedTableProps): React.ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {headings.map(({ text, isOfValue = false }, index) => (
            <th key={index} scope="col" className={isOfValue ? styles.headingOfValue : styles.heading}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
