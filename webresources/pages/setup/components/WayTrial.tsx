import * as React from "react";
import { Button } from "@fluentui/react-components";
import { addressesOf } from "../../../../core/connection/endpoint";
import type { Way } from "../../../../core/connection/way";
import { rootOf } from "../../../../core/businesscentral/readCalls";
import { advisedWay } from "../../../../core/setup/ways/whereItStands";
import type { Hosting, Trial } from "../../../../core/setup/ways/whereItStands";
import { textOf } from "../../../../core/values/wireValue";
import { ToneIcon } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";

export interface WayTrialProps extends StepProps {
  readonly way: Exclude<Way, "virtual">;
  readonly place: Hosting;
}

/** Tries from this very browser, without any sign-in, whether the chosen way is open, and advises a way by what it found. */
export function WayTrial({ setUp, ports, strings, healthStrings, way, place }: WayTrialProps): React.ReactElement {
  const styles = useStyles();
  const { effective: draft } = setUp;
  const addresses = addressesOf({
    way,
    odataUrl: textOf(draft.bcs_odataurl),
    apiUrl: null,
    relay: { url: textOf(draft.bcs_relayurl), clientId: null },
    companyName: draft.bcs_name,
  });
  const address = addresses.ok ? addresses.address : null;
  const [isBusy, setIsBusy] = React.useState(false);
  const [found, setFound] = React.useState<{ readonly root: string; readonly trial: Trial | null } | null>(null);
  const isTried = found !== null && found.root === address?.root;
  const trial = isTried ? found.trial : null;
  const advised = advisedWay(place, way === "direct" ? trial : null);
  const tryNow = async () => {
    if (address === null || isBusy) {
      return;
    }
    setIsBusy(true);
    const outcome = await ports.checks.server(rootOf(address));
    setIsBusy(false);
    setFound({ root: address.root, trial: outcome });
  };
  return (
    <>
      <div className={styles.row}>
        <Button disabledFocusable={address === null || isBusy} onClick={() => void tryNow()}>
          {strings(way === "relay" ? "TryRelay" : "TryDirect")}
        </Button>
        {address === null && (
          <span className={styles.quiet}>{strings(way === "relay" ? "TryNoRelay" : "TryNoAddress")}</span>
        )}
      </div>
      <div role="status" className={styles.beside}>
        {isBusy && <ToneIcon tone="asking" />}
        {!isBusy && isTried && trial === null && (
          <>
            <ToneIcon tone="bad" />
            <span>{healthStrings("Means_checksNotLoaded")}</span>
          </>
        )}
        {!isBusy && trial !== null && address !== null && (
          <>
            <ToneIcon tone={trial.kind === "allowed" ? "good" : "bad"} />
            <span>
              {strings(`Tried_${trial.kind}`, address.host, trial.kind === "preflightRefused" ? trial.what : "")}
            </span>
          </>
        )}
      </div>
      {advised !== way && <p className={styles.text}>{strings(`Advice_${advised}`)}</p>}
    </>
  );
}
