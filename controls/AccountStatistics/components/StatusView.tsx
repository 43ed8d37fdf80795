import { Text } from "@fluentui/react-components";
import * as React from "react";
import { StatusIcon } from "../../shared/availability/StatusIcon";
import { useStyles } from "../AccountStatistics.styles";
import type { Status, StatisticsTone } from "../message";

export interface StatusViewProps {
  readonly status: Status;
  readonly isBusy: boolean;
  /** Inside an element that is read aloud already. */
  readonly isQuiet?: boolean;
}

/** The words that come first, with an icon that says nothing else. */
export function StatusView({ status, isBusy, isQuiet = false }: StatusViewProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.status} role={isQuiet ? undefined : "status"}>
      <StatusIcon tone={isBusy ? "asking" : iconOf(status.tone)} />
      <div className={styles.strings}>
        <Text weight="semibold">{status.headline}</Text>
        {status.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </div>
    </div>
  );
}

/** What needs care soon looks in all controls like what comes later. */
function iconOf(tone: StatisticsTone): Exclude<StatisticsTone, "warning"> | "later" {
  return tone === "warning" ? "later" : tone;
}
