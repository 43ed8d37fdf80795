import { Caption1, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { Bar } from "../message";

export interface CreditBarProps {
  readonly bar: Bar;
  readonly label: string;
}

/** How much of the credit limit is used. The words below it say the same. */
export function CreditBar({ bar: { percent, isOver, text }, label }: CreditBarProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div>
      <div
        className={styles.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        <div className={mergeClasses(styles.fill, isOver && styles.fillOver)} style={{ width: `${percent}%` }} />
      </div>
      <Caption1 aria-hidden>{text}</Caption1>
    </div>
  );
}
