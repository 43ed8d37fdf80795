import * as React from "react";
import { Button } from "@fluentui/react-components";
import { wayNamed } from "../../../../core/connection/way";
import { instructionsFor } from "../../../../core/setup/ways/instructions";
import type { Hosting } from "../../../../core/setup/ways/whereItStands";
import { textOf } from "../../../../core/values/wireValue";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";

export interface WayInstructionsProps extends StepProps {
  readonly place: Hosting;
}

/** What must be set where for the chosen way, with this organisation's own addresses, to be copied and sent on. */
export function WayInstructions({
  setUp,
  ports,
  strings,
  healthStrings,
  place,
}: WayInstructionsProps): React.ReactElement {
  const styles = useStyles();
  const [copied, setCopied] = React.useState<string | null>(null);
  const { effective: draft, saved } = setUp;
  const instructions = instructionsFor(wayNamed(draft.bcs_way), {
    place,
    salesUrl: ports.salesUrl,
    redirectUrl: ports.redirectUrl,
    connectionId: saved?.id ?? null,
    companyName: draft.bcs_name.trim(),
    odataUrl: textOf(draft.bcs_odataurl),
    userName: textOf(draft.bcs_username),
    tenantId: textOf(draft.bcs_tenantid),
    clientId: textOf(draft.bcs_clientid),
    relayClientId: textOf(draft.bcs_relayclientid),
  });
  return (
    <section aria-label={strings("WayToDo")}>
      <h3 className={styles.subheading}>{strings("WayToDo")}</h3>
      <ol className={styles.numbered}>
        {instructions.map(({ id, who, code }) => (
          <li key={id}>
            <p className={styles.text}>{strings(`Do_${id}`)}</p>
            <p className={styles.quiet}>
              {healthStrings("LabelWho")}: {healthStrings(`Who_${who}`)}
            </p>
            {code !== null && (
              <>
                <pre className={styles.code} role="group" tabIndex={0} aria-label={strings(`DoCode_${id}`)}>
                  {code}
                </pre>
                <Button
                  onClick={() =>
                    void ports.copy(code).then((isCopied) => setCopied(strings(isCopied ? "CodeCopied" : "NotCopied")))
                  }
                >
                  {strings("CopyCode", strings(`DoCode_${id}`))}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className={styles.quiet}>
        {copied}
      </p>
    </section>
  );
}
