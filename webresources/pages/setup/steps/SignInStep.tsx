import * as React from "react";
import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import {
  ConnectionAuthentication,
  ConnectionFields,
  ConnectionWay,
} from "../../../../core/tables/Connection.generated";
import { filled } from "../../../../core/connection/variables";
import { CompanyChoice } from "../components/CompanyChoice";
import { UnsecuredKeys } from "../components/UnsecuredKeys";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

const { WebServiceAccessKey, MicrosoftEntraID } = ConnectionAuthentication;

/** How people sign in to Business Central or to the relay. A key that is saved is never shown, only replaced. */
export function SignInStep({ setUp, ports, strings, healthStrings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const { saved, defaults } = setUp;
  const kind = setUp.draft.bcs_authentication;
  if (setUp.draft.bcs_way === ConnectionWay.Relay) {
    return (
      <>
        <p className={styles.text}>{strings("RelaySignInHow")}</p>
        <p className={styles.text}>{strings("EntraRedirect", ports.redirectUrl)}</p>
        <Settings setUp={setUp} strings={strings} healthStrings={healthStrings} section="entra" />
        <CompanyChoice setUp={setUp} ports={ports} strings={strings} healthStrings={healthStrings} />
      </>
    );
  }
  if (setUp.draft.bcs_way === ConnectionWay.VirtualTables) {
    return <p className={styles.text}>{strings("VirtualSignInHow")}</p>;
  }
  return (
    <>
      <Field
        label={strings(`Field_${ConnectionFields.bcs_authentication}`)}
        hint={strings(`Hint_${ConnectionFields.bcs_authentication}`)}
      >
        <RadioGroup
          value={String(kind)}
          onChange={(_event, { value }) =>
            setUp.change({
              bcs_authentication: value === String(MicrosoftEntraID) ? MicrosoftEntraID : WebServiceAccessKey,
            })
          }
        >
          <Radio value={String(WebServiceAccessKey)} label={strings("Authentication_key")} />
          <Radio value={String(MicrosoftEntraID)} label={strings("Authentication_entra")} />
        </RadioGroup>
      </Field>
      {kind === MicrosoftEntraID ? (
        <>
          <p className={styles.text}>{strings("EntraHow")}</p>
          <p className={styles.text}>{strings("EntraRedirect", ports.redirectUrl)}</p>
          <Settings setUp={setUp} strings={strings} healthStrings={healthStrings} section="entra" />
        </>
      ) : (
        <>
          <p className={styles.text}>{strings("KeyHow")}</p>
          <Settings setUp={setUp} strings={strings} healthStrings={healthStrings} section="key" />
          <Field label={strings("KeyLabel")} hint={strings("KeyHint")}>
            <Input
              type="password"
              autoComplete="new-password"
              value={setUp.typedKey}
              onChange={(_event, { value }) => setUp.typeKey(value)}
            />
          </Field>
          {saved !== null && setUp.keyOf(saved.id) !== null && <p className={styles.quiet}>{strings("KeyTyped")}</p>}
          <p className={styles.quiet}>{strings("KeyHonest")}</p>
        </>
      )}
      <CompanyChoice setUp={setUp} ports={ports} strings={strings} healthStrings={healthStrings} />
      <UnsecuredKeys
        store={ports.store}
        connection={saved === null ? null : { id: saved.id, draft: filled(saved.draft, defaults) }}
        strings={strings}
        onMoved={setUp.reread}
      />
    </>
  );
}
