import * as React from "react";
import { useStyles } from "../DocumentAvailability.styles";
import { CARD_PX, FIRST_ROWS, HEAD_PX, ROW_PX } from "../rowHeights";

export interface SkeletonProps {
  readonly label: string;
  readonly isNarrow: boolean;
}

/** Room for the lines while they are read, so that nothing below moves when they come. */
export function Skeleton({ label, isNarrow }: SkeletonProps): React.ReactElement {
  const styles = useStyles();
  const rowPx = isNarrow ? CARD_PX : ROW_PX;
  return (
    <div role="status" aria-label={label} style={{ minHeight: `${HEAD_PX + FIRST_ROWS * rowPx}px` }}>
      {Array.from({ length: FIRST_ROWS }, (_row, at) => (
        <div key={at} className={styles.skeletonRow} style={{ height: `${rowPx}px` }} aria-hidden>
          <span className={styles.skeletonBar} />
        </div>
      ))}
    </div>
  );
}
