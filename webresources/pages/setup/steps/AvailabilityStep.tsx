import * as React from "react";
import { Button } from "@fluentui/react-components";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { checkAddress, suggestAddress } from "../../../../core/setup/health/odataAddress";
import { SERVICE_PAGES } from "../../../../core/setup/health/servicePages";
import { SERVICE_COLUMNS } from "../../../../core/setup/settings";
import { ConnectionFields } from "../../../../core/tables/Connection.generated";
import { ToneIcon } from "../../../shared/ToneIcon";
import { FlagSetting } from "../components/FlagSetting";
import { TextSetting } from "../components/TextSetting";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** Publishing item availability in Business Central, and where it is read from. */
export function AvailabilityStep(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, words } = props;
  return (
    <>
      <FlagSetting setUp={setUp} words={words} column={ConnectionFields.bcs_itemavailabilityenabled} />
      <p className={styles.text}>{words("AvailabilityHow")}</p>
      <TextSetting
        setUp={setUp}
        words={words}
        column={ConnectionFields.bcs_odataurl}
        hint={words("Hint_bcs_odataurl")}
        kind="url"
      />
      <AddressVerdict {...props} />
      <h3 className={styles.subheading}>{words("PagesTitle")}</h3>
      <p className={styles.text}>{words("PagesHow")}</p>
      <div className={styles.row}>
        <Button
          onClick={() =>
            setUp.change(Object.fromEntries(SERVICE_PAGES.map(({ id, usualName }) => [SERVICE_COLUMNS[id], usualName])))
          }
        >
          {words("PagesUsual")}
        </Button>
      </div>
      {SERVICE_PAGES.map(({ id, pageId, usualName }) => (
        <TextSetting
          key={id}
          setUp={setUp}
          words={words}
          column={SERVICE_COLUMNS[id]}
          hint={`${words("PagesType", String(pageId), usualName)} ${words(`Page_${id}`)}`}
        />
      ))}
      <TextSetting
        setUp={setUp}
        words={words}
        column={ConnectionFields.bcs_defaultlocation}
        hint={words("Hint_bcs_defaultlocation")}
      />
      <details>
        <summary className={styles.summary}>{words("More")}</summary>
        <TextSetting
          setUp={setUp}
          words={words}
          column={ConnectionFields.bcs_availabilitysources}
          hint={words("Hint_bcs_availabilitysources")}
        />
        <TextSetting
          setUp={setUp}
          words={words}
          column={ConnectionFields.bcs_propertynames}
          hint={words("Hint_bcs_propertynames")}
          kind="lines"
        />
      </details>
    </>
  );
}

/** What kind of address was typed, while it is typed. */
function AddressVerdict({ setUp, words, healthWords }: StepProps): React.ReactElement | null {
  const styles = useStyles();
  const url = setUp.draft.bcs_odataurl.trim();
  if (url === "") return null;
  const { outcome, meaning, fix } = describeFinding(checkAddress(url, setUp.draft.bcs_name), healthWords);
  const suggested = outcome === "passed" ? null : suggestAddress(url);
  return (
    <div role="status" className={styles.beside}>
      <ToneIcon tone={outcome === "passed" ? "good" : "bad"} />
      <span>
        {meaning} {fix}
      </span>
      {suggested !== null && (
        <Button onClick={() => setUp.change({ bcs_odataurl: suggested })}>{words("UseAddress", suggested)}</Button>
      )}
    </div>
  );
}
