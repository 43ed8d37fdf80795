import * as React from "react";
import { useStyles } from "../ItemAvailability.styles";

const BARS = [0, 1, 2] as const;

/** Stands where sentences and figures will, while they are asked for. */
export function Bars(): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bars} aria-hidden>
      {BARS.map((bar) => (
        <span key={bar} className={styles.bar} />
      ))}
    </div>
  );
}
