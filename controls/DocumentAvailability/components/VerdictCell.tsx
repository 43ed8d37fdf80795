import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { LineWords } from "../../shared/availability/describeLine";
import { ToneIcon } from "../../shared/availability/ToneIcon";
import { useStyles } from "../DocumentAvailability.styles";
import type { LineActions } from "../useLineActs";

export interface VerdictCellProps {
  readonly verdict: LineWords;
  /** Null where nothing can be done about the line here. */
  readonly acts: LineActions | null;
  readonly tabIndex: 0 | -1;
}

/** A line's verdict: icon, words, the numbers behind them, and what can be done about it. */
export function VerdictCell({ verdict, acts, tabIndex }: VerdictCellProps): React.ReactElement {
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
        {acts !== null && acts.actions.length > 0 && (
          <div className={styles.lineActions}>
            {acts.actions.map(({ label, description, run }) => (
              <Button
                key={label}
                size="small"
                tabIndex={tabIndex}
                aria-label={description}
                disabledFocusable={acts.isSaving}
                onClick={run}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
        {typeof acts?.problem === "string" && (
          <span role="alert" className={styles.lineProblem}>
            {acts.problem}
          </span>
        )}
      </div>
    </div>
  );
}
