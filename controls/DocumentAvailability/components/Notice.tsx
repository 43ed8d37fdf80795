import * as React from "react";
import { Button, Text } from "@fluentui/react-components";
import { ToneIcon } from "../../shared/availability/ToneIcon";
import { useStyles } from "../DocumentAvailability.styles";

export interface NoticeProps {
  readonly tone: "good" | "problem";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** One sentence that a screen reader says at once: a failure interrupts, a success waits. */
export function Notice({ tone, text, action }: NoticeProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.notice} role={tone === "problem" ? "alert" : "status"}>
      <ToneIcon tone={tone} />
      <Text className={styles.noticeText}>{text}</Text>
      {action !== undefined && (
        <Button size="small" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
