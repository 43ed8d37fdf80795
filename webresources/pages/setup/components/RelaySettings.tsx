import * as React from "react";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { checkRelayAddress } from "../../../../core/setup/health/odataAddress";
import { ToneIcon } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { Settings } from "./Settings";

/** The address of the relay, and whom people sign in to there. What is wrong with it stands at its field. */
export function RelaySettings(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, strings, healthStrings } = props;
  const url = setUp.effective.bcs_relayurl.trim();
  const { outcome, meaning } = describeFinding(checkRelayAddress(url), healthStrings);
  return (
    <>
      <p className={styles.text}>{strings("RelayHow")}</p>
      <Settings {...props} section="relay" />
      {outcome === "passed" && (
        <div role="status" className={styles.beside}>
          <ToneIcon tone="good" />
          <span>{meaning}</span>
        </div>
      )}
    </>
  );
}
