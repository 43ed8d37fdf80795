import * as React from "react";
import { Button } from "@fluentui/react-components";
import { describeFinding } from "../../../../core/setup/health/describeHealth";
import type { HealthFinding } from "../../../../core/setup/health/finding";
import { ToneIcon } from "../../../shared/ToneIcon";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { FindingItem } from "./FindingItem";

/** Looks for the virtual tables of Business Central as the person who sits here, and says whose company they show. */
export function VirtualTrial({ setUp, ports, strings, healthStrings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const companyName = setUp.draft.bcs_name.trim();
  const [isBusy, setIsBusy] = React.useState(false);
  const [found, setFound] = React.useState<{ readonly of: string; readonly findings: readonly HealthFinding[] } | null>(
    null,
  );
  const look = async () => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    const findings = await ports.checks.virtualTables(companyName);
    setIsBusy(false);
    setFound({ of: companyName, findings });
  };
  return (
    <>
      <p className={styles.text}>{strings("VirtualSettings")}</p>
      <div className={styles.row}>
        <Button disabledFocusable={companyName === "" || isBusy} onClick={() => void look()}>
          {strings("TryVirtual")}
        </Button>
      </div>
      <div role="status" className={styles.beside}>
        {isBusy && <ToneIcon tone="asking" />}
      </div>
      {!isBusy && found?.of === companyName && (
        <ul className={styles.list} aria-label={strings("TryVirtual")}>
          {found.findings.map((one) => (
            <FindingItem
              key={`${one.check} ${one.subject ?? ""}`}
              finding={describeFinding(one, healthStrings)}
              whoLabel={healthStrings("LabelWho")}
              fixLabel={healthStrings("LabelFix")}
            />
          ))}
        </ul>
      )}
    </>
  );
}
