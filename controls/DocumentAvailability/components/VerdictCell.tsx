import * as React from "react";
import type { LineWords } from "../../shared/availability/describeLine";
import { ToneIcon } from "../../shared/availability/ToneIcon";
import { useStyles } from "../DocumentAvailability.styles";

export interface VerdictCellProps {
  readonly verdict: LineWords;
}

/** A line's verdict: icon, words, and the numbers behind them. */
export function VerdictCell({ verdict }: VerdictCellProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.verdict}>
      <ToneIcon tone={verdict.tone} />
      <div className={styles.verdictWords}>
        <span className={styles.verdictHeadline}>{verdict.headline}</span>
        {verdict.lines.map((text) => (
          <span key={text} className={styles.verdictLine}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
