import * as React from "react";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { WAYS, wayNamed, wayValue } from "../../../../core/connection/way";
import { PLACES, placeOf } from "../../../../core/setup/ways/whereItStands";
import type { Hosting } from "../../../../core/setup/ways/whereItStands";
import { DirectSettings } from "../components/DirectSettings";
import { RelaySettings } from "../components/RelaySettings";
import { VirtualTrial } from "../components/VirtualTrial";
import { WayInstructions } from "../components/WayInstructions";
import { WayTrial } from "../components/WayTrial";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** By which way a page in Sales reaches Business Central. Whatever else is set of the connection stays. */
export function WayStep(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, strings } = props;
  const way = wayNamed(setUp.draft.bcs_way);
  const [chosenPlace, setChosenPlace] = React.useState<Hosting | null>(null);
  const place = chosenPlace ?? placeOf(setUp.effective.bcs_odataurl) ?? "published";
  return (
    <>
      {way !== "virtual" && (
        <Field label={strings("Place")}>
          <RadioGroup
            value={place}
            onChange={(_event, { value }) => setChosenPlace(PLACES.find((one) => one === value) ?? null)}
          >
            {PLACES.map((one) => (
              <Radio key={one} value={one} label={strings(`Place_is_${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={strings("Field_bcs_way")}>
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
                  {strings(`Way_${one}`)}
                  <br />
                  <span className={styles.quiet}>{strings(`WayFor_${one}`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {way === "direct" && <DirectSettings {...props} />}
      {way === "relay" && <RelaySettings {...props} />}
      {way === "virtual" ? <VirtualTrial {...props} /> : <WayTrial {...props} way={way} place={place} />}
      <WayInstructions {...props} place={place} />
    </>
  );
}
