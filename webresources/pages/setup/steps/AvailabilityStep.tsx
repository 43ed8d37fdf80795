import * as React from "react";
import { Button } from "@fluentui/react-components";
import { apiAddress, proposedApiUrl } from "../../../../core/businesscentral/apiAddress";
import { companyAddress } from "../../../../core/businesscentral/companyAddress";
import { SERVICE_COLUMNS } from "../../../../core/connection/settings";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { apiAddressFinding, checkAddress, suggestAddress } from "../../../../core/setup/health/odataAddress";
import { SERVICE_PAGES } from "../../../../core/setup/health/servicePages";
import { textOf } from "../../../../core/values/wireValue";
import { ConnectionWay } from "../../../../core/tables/Connection.generated";
import { ToneIcon } from "../../../shared/ToneIcon";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** Publishing item availability in Business Central, and where it is read from. */
export function AvailabilityStep(props: StepProps): React.ReactElement {
  const styles = useStyles();
  const { setUp, words } = props;
  return (
    <>
      <Settings {...props} section="availability" />
      {setUp.draft.bcs_way === ConnectionWay.Direct ? (
        <>
          <p className={styles.text}>{words("AvailabilityHow")}</p>
          <Settings {...props} section="address" />
          <AddressVerdict {...props} />
          <ApiVerdict {...props} />
        </>
      ) : (
        <p className={styles.text}>{words("AvailabilityThroughRelay")}</p>
      )}
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
      <Settings {...props} section="pages" />
      <Settings {...props} section="location" />
      <details>
        <summary className={styles.summary}>{words("More")}</summary>
        <Settings {...props} section="more" />
      </details>
    </>
  );
}

/** What is wrong with the API's address while it is typed, and the one that belongs to the OData address. */
function ApiVerdict({ setUp, words, healthWords }: StepProps): React.ReactElement | null {
  const styles = useStyles();
  const { bcs_odataurl: odataUrl, bcs_name: name } = setUp.draft;
  const apiUrl = textOf(setUp.draft.bcs_apiurl);
  const odata = companyAddress(odataUrl, name);
  if (!odata.ok) {
    return null;
  }
  const typed = apiAddress(apiUrl, odata.address);
  if (typed.ok) {
    return null;
  }
  const proposed = proposedApiUrl(odata.address);
  const finding = describeFinding(apiAddressFinding(typed.problem, proposed), healthWords);
  return (
    <div role="status" className={styles.beside}>
      <ToneIcon tone={finding.outcome === "warning" ? "warning" : "bad"} />
      <span>
        {finding.meaning} {finding.fix}
      </span>
      <Button onClick={() => setUp.change({ bcs_apiurl: proposed })}>{words("UseAddress", proposed)}</Button>
    </div>
  );
}

/** What kind of address was typed, while it is typed. */
function AddressVerdict({ setUp, words, healthWords }: StepProps): React.ReactElement | null {
  const styles = useStyles();
  const url = setUp.draft.bcs_odataurl.trim();
  if (url === "") {
    return null;
  }
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
