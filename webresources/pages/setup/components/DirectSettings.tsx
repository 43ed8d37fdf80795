import * as React from "react";
import { Button } from "@fluentui/react-components";
import { apiAddress, proposedApiUrl } from "../../../../core/businesscentral/apiAddress";
import { companyAddress } from "../../../../core/businesscentral/companyAddress";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { apiAddressFinding, checkAddress, suggestAddress } from "../../../../core/setup/health/odataAddress";
import { textOf } from "../../../../core/values/wireValue";
import { ToneIcon } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { Settings } from "./Settings";

/** The addresses of the direct way. */
export function DirectSettings(props: StepProps): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{props.words("AvailabilityHow")}</p>
      <Settings {...props} section="address" />
      <AddressVerdict {...props} />
      <ApiVerdict {...props} />
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
