import { Text } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "../AccountStatistics.styles";
import type { Status } from "../message";
import { ToneIcon } from "./ToneIcon";

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
      <ToneIcon tone={isBusy ? "asking" : status.tone} />
      <div className={styles.words}>
        <Text weight="semibold">{status.headline}</Text>
        {status.lines.map((line) => <Text key={line}>{line}</Text>)}
      </div>
    </div>
  );
}
