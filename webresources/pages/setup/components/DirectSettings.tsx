import * as React from "react";
import { Button } from "@fluentui/react-components";
import { proposedApiUrl } from "../../../../core/businesscentral/apiAddress";
import { companyAddress } from "../../../../core/businesscentral/companyAddress";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import { apiAddressFinding, checkAddress } from "../../../../core/setup/health/odataAddress";
import { ToneIcon } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { Settings } from "./Settings";

/** The addresses of the direct way. */
export function DirectSettings(props: StepProps): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{props.strings("AvailabilityHow")}</p>
      <Settings {...props} section="address" />
      <AddressKind {...props} />
      <ApiProposal {...props} />
    </>
  );
}

/** The API's address that belongs to the OData address, where none is entered. What is wrong with one stands at its field. */
function ApiProposal({ setUp, strings, healthStrings }: StepProps): React.ReactElement | null {
  const styles = useStyles();
  const { bcs_odataurl: odataUrl, bcs_name: name, bcs_apiurl: apiUrl } = setUp.effective;
  const odata = companyAddress(odataUrl, name);
  if (!odata.ok || apiUrl.trim() !== "") {
    return null;
  }
  const proposed = proposedApiUrl(odata.address);
  const { meaning, fix } = describeFinding(apiAddressFinding({ kind: "missing" }, proposed), healthStrings);
  return (
    <div role="status" className={styles.beside}>
      <ToneIcon tone="warning" />
      <span>
        {meaning} {fix}
      </span>
      <Button onClick={() => setUp.change({ bcs_apiurl: proposed })}>{strings("UseAddress", proposed)}</Button>
    </div>
  );
}

/** Which Business Central it leads to, as soon as it is right. */
function AddressKind({ setUp, healthStrings }: StepProps): React.ReactElement | null {
  const styles = useStyles();
  const url = setUp.effective.bcs_odataurl.trim();
  const { outcome, meaning } = describeFinding(checkAddress(url, setUp.draft.bcs_name), healthStrings);
  return outcome !== "passed" ? null : (
    <div role="status" className={styles.beside}>
      <ToneIcon tone="good" />
      <span>{meaning}</span>
    </div>
  );
}
