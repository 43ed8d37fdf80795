import * as React from "react";
import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import {
  ConnectionAuthentication,
  ConnectionFields,
  ConnectionWay,
} from "../../../../core/tables/Connection.generated";
import { CompanyChoice } from "../components/CompanyChoice";
import { UnsecuredKeys } from "../components/UnsecuredKeys";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

const { WebServiceAccessKey, MicrosoftEntraID } = ConnectionAuthentication;

/** How people sign in to Business Central or to the relay. A key that is saved is never shown, only replaced. */
export function SignInStep({ setUp, ports, words, healthWords }: StepProps): React.ReactElement {
  const styles = useStyles();
  const kind = setUp.draft.bcs_authentication;
  if (setUp.draft.bcs_way === ConnectionWay.Relay) {
    return (
      <>
        <p className={styles.text}>{words("RelaySignInHow")}</p>
        <p className={styles.text}>{words("EntraRedirect", ports.redirectUrl)}</p>
        <Settings setUp={setUp} words={words} healthWords={healthWords} section="entra" />
        <CompanyChoice setUp={setUp} ports={ports} words={words} healthWords={healthWords} />
      </>
    );
  }
  if (setUp.draft.bcs_way === ConnectionWay.VirtualTables) {
    return <p className={styles.text}>{words("VirtualSignInHow")}</p>;
  }
  return (
    <>
      <Field
        label={words(`Field_${ConnectionFields.bcs_authentication}`)}
        hint={words(`Hint_${ConnectionFields.bcs_authentication}`)}
      >
        <RadioGroup
          value={String(kind)}
          onChange={(_event, { value }) =>
            setUp.change({
              bcs_authentication: value === String(MicrosoftEntraID) ? MicrosoftEntraID : WebServiceAccessKey,
            })
          }
        >
          <Radio value={String(WebServiceAccessKey)} label={words("Authentication_key")} />
          <Radio value={String(MicrosoftEntraID)} label={words("Authentication_entra")} />
        </RadioGroup>
      </Field>
      {kind === MicrosoftEntraID ? (
        <>
          <p className={styles.text}>{words("EntraHow")}</p>
          <p className={styles.text}>{words("EntraRedirect", ports.redirectUrl)}</p>
          <Settings setUp={setUp} words={words} healthWords={healthWords} section="entra" />
        </>
      ) : (
        <>
          <p className={styles.text}>{words("KeyHow")}</p>
          <Settings setUp={setUp} words={words} healthWords={healthWords} section="key" />
          <Field label={words("KeyLabel")} hint={words("KeyHint")}>
            <Input
              type="password"
              autoComplete="new-password"
              value={setUp.typedKey}
              onChange={(_event, { value }) => setUp.typeKey(value)}
            />
          </Field>
          {setUp.saved !== null && setUp.keyOf(setUp.saved.id) !== null && (
            <p className={styles.quiet}>{words("KeyTyped")}</p>
          )}
          <p className={styles.quiet}>{words("KeyHonest")}</p>
        </>
      )}
      <CompanyChoice setUp={setUp} ports={ports} words={words} healthWords={healthWords} />
      <UnsecuredKeys store={ports.store} connectionId={setUp.saved?.id ?? null} words={words} onMoved={setUp.reread} />
    </>
  );
}
