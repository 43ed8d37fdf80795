import * as React from "react";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { WAYS, wayNamed, wayValue } from "../../../../core/connection/way";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { checkRelayAddress } from "../../../../core/setup/health/odataAddress";
import { ToneIcon } from "../../../shared/ToneIcon";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** By which way a page in Sales reaches Business Central. Whatever else is set of the connection stays. */
export function WayStep(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, words } = props;
  const way = wayNamed(setUp.draft.bcs_way);
  return (
    <>
      <Field label={words("Field_bcs_way")}>
        <RadioGroup
          value={way}
          onChange={(_event, { value }) => {
            const chosen = WAYS.find((one) => one === value);
            if (chosen !== undefined) {
              setUp.change({ bcs_way: wayValue(chosen) });
            }
          }}
        >
          {WAYS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {words(`Way_${one}`)}
                  <br />
                  <span className={styles.quiet}>{words(`WayFor_${one}`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {way === "relay" && <RelaySettings {...props} />}
    </>
  );
}

function RelaySettings(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, words, healthWords } = props;
  const url = setUp.draft.bcs_relayurl.trim();
  const { outcome, meaning, fix } = describeFinding(checkRelayAddress(url), healthWords);
  return (
    <>
      <p className={styles.text}>{words("RelayHow")}</p>
      <Settings {...props} section="relay" />
      {url !== "" && (
        <div role="status" className={styles.beside}>
          <ToneIcon tone={outcome === "passed" ? "good" : "bad"} />
          <span>
            {meaning} {fix}
          </span>
        </div>
      )}
    </>
  );
}
