import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DescribedFinding } from "../../../../core/setup/health/describeHealth";
import type { Outcome } from "../../../../core/setup/health/finding";
import { ToneIcon } from "../../../shared/ToneIcon";
import type { PageTone } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";

export const TONES: Readonly<Record<Outcome, PageTone>> = {
  passed: "good",
  warning: "warning",
  failed: "bad",
  notChecked: "neutral",
};

interface FindingItemProps {
  readonly finding: DescribedFinding;
  readonly fixLabel: string;
  readonly whoLabel: string;
}

/** One finding of the health check: what it means, what to do and who can. */
export function FindingItem({
  finding: { id, title, outcome, outcomeText, meaning, fix, who },
  fixLabel,
  whoLabel,
}: FindingItemProps): React.ReactElement {
  const styles = useStyles();
  // Nothing is to be done about it.
  if (fix === null) {
    return (
      <li className={mergeClasses(styles.finding, styles.compact)} data-check={id}>
        <ToneIcon tone={TONES[outcome]} />
        <p className={styles.text}>
          <strong>
            {title} · {outcomeText}.
          </strong>{" "}
          {meaning}
        </p>
      </li>
    );
  }
  return (
    <li className={styles.finding} data-check={id}>
      <ToneIcon tone={TONES[outcome]} />
      <div className={styles.noticeBody}>
        <p className={styles.findingTitle}>
          {title} · {outcomeText}.
        </p>
        <p className={styles.text}>{meaning}</p>
        {fix !== null && (
          <p className={styles.text}>
            <strong>{fixLabel}:</strong> {fix}
          </p>
        )}
        {who !== null && (
          <p className={styles.quiet}>
            {whoLabel}: {who}
          </p>
        )}
      </div>
    </li>
  );
}
