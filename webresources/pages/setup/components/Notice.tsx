import * as React from "react";
import { ToneIcon } from "../../../shared/ToneIcon";
import type { PageTone } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";

export interface NoticeProps {
  readonly tone: Exclude<PageTone, "asking">;
  readonly children: React.ReactNode;
}

/** Something to be read at once: what went wrong interrupts a screen reader, what went well does not. */
export function Notice({ tone, children }: NoticeProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div role={tone === "bad" || tone === "warning" ? "alert" : "status"} className={styles.notice}>
      <ToneIcon tone={tone} />
      <div className={styles.noticeBody}>{children}</div>
    </div>
  );
}
