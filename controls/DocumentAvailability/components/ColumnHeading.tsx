import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useStyles } from "../DocumentAvailability.styles";
import type { GridColumn } from "../mapping";

export interface ColumnHeadingProps {
  readonly column: GridColumn;
  readonly position: number;
  readonly tabIndex: number;
  readonly onSort: () => void;
}

const ARROWS = { ascending: "M2 6l3-3 3 3", descending: "M2 4l3 3 3-3" } as const;

/** A column's name; pressing it sorts. */
export function ColumnHeading({ column, position, tabIndex, onSort }: ColumnHeadingProps): React.ReactElement {
  const styles = useStyles();
  const place = { "data-row": 0, "data-column": position } as const;
  const className = mergeClasses(styles.heading, column.isNumber && styles.number);
  if (!column.isSortable) {
    return (
      <th role="columnheader" scope="col" className={className} title={column.label} tabIndex={tabIndex} {...place}>
        <span className={styles.headingText}>{column.label}</span>
      </th>
    );
  }
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      title={column.label}
      aria-sort={column.sorted ?? "none"}
      {...place}
    >
      <button type="button" className={styles.headingButton} tabIndex={tabIndex} onClick={onSort}>
        <span className={styles.headingText}>{column.label}</span>
        {column.sorted !== null && (
          <svg
            width="10"
            height="10"
            viewBox="0 0 10 10"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            aria-hidden
            focusable="false"
          >
            <path d={ARROWS[column.sorted]} />
          </svg>
        )}
      </button>
    </th>
  );
}
