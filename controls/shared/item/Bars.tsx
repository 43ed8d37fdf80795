import * as React from "react";
import { useStyles } from "./item.styles";

const BARS = [0, 1, 2] as const;

export interface BarsProps {
  /** What is being asked for; without it others say so. */
  readonly label?: string;
}

/** Stands where sentences and figures will, while they are asked for. */
export function Bars({ label }: BarsProps): React.ReactElement {
  const styles = useStyles();
  const told = label === undefined ? { "aria-hidden": true } : { role: "status", "aria-label": label };
  return (
    <div className={styles.bars} {...told}>
      {BARS.map((bar) => (
        <span key={bar} className={styles.bar} aria-hidden />
      ))}
    </div>
  );
}
