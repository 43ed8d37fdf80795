import * as React from "react";
import { Button } from "@fluentui/react-components";
import { leavesUndecided } from "../../../../core/setup/savedConnections";
import type { SavedConnection } from "../../../../core/setup/savedConnections";
import { overall } from "../../../../core/setup/health/finding";
import type { HealthFinding } from "../../../../core/setup/health/finding";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";

export interface ConnectionStageProps extends Pick<StepProps, "setUp" | "strings"> {
  readonly connection: SavedConnection;
  /** What its own checks found. */
  readonly findings: readonly HealthFinding[];
}

/** Whether salespeople work with the connection: a draft is activated after its checks, or all the same; an active one can be retired. */
export function ConnectionStage({ connection, findings, setUp, strings }: ConnectionStageProps): React.ReactElement {
  const styles = useStyles();
  const [isSure, setIsSure] = React.useState(false);
  const { isBusy } = setUp;
  const name = connection.draft.bcs_name;
  if (connection.isDraft) {
    const undecided = leavesUndecided(setUp.connections, connection).map((one) => one.draft.bcs_name);
    const hasFailed = overall(findings) === "failed" || undecided.length > 0;
    return (
      <div className={styles.row} data-stage="draft">
        <span className={styles.text}>
          {undecided.length > 0
            ? strings("StageDraftUndecided", undecided.join(", "))
            : strings(hasFailed ? "StageDraftFailed" : "StageDraft")}
        </span>
        <Button
          appearance={hasFailed ? "secondary" : "primary"}
          disabledFocusable={isBusy}
          onClick={() => setUp.activate(connection)}
        >
          {strings(hasFailed ? "StageActivateAllTheSame" : "StageActivate", name)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row} data-stage="active">
      <span className={styles.text}>{strings(isSure ? "StageRetireSure" : "StageActive")}</span>
      {isSure && (
        <Button disabledFocusable={isBusy} onClick={() => setUp.retire(connection)}>
          {strings("StageRetireYes", name)}
        </Button>
      )}
      <Button appearance="subtle" onClick={() => setIsSure(!isSure)}>
        {strings(isSure ? "StageRetireNo" : "StageRetire", name)}
      </Button>
    </div>
  );
}
