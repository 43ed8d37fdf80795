import { Button, Checkbox } from "@fluentui/react-components";
import * as React from "react";
import type { PageDocument } from "../documents";
import { isSoldBefore } from "../documents";
import { useStyles } from "../ReadinessPage.styles";
import type { Strings } from "../strings";

export interface SaleDecisionProps {
  readonly document: PageDocument;
  readonly isBusy: boolean;
  readonly strings: Strings;
  readonly onKeepRest: () => void;
  readonly onEverything: (isWanted: boolean) => void;
}

/** What is to be sold of an order of which part was delivered before it came back; nothing for all others. */
export function SaleDecision({
  document: { check, sale },
  isBusy,
  strings,
  onKeepRest,
  onEverything,
}: SaleDecisionProps): React.ReactElement | null {
  const styles = useStyles();
  if (check.kind !== "checked" || !isSoldBefore(check.readiness)) {
    return null;
  }
  if (sale === "rest") {
    return <p className={styles.decision}>{strings("RestKept")}</p>;
  }
  return (
    <div className={styles.decision} role="group" aria-label={strings("SaleDecision")}>
      {sale === "restFailed" && (
        <p role="alert" className={styles.text}>
          {strings("RestNotKept")}
        </p>
      )}
      {check.rest.length > 0 && (
        <Button disabledFocusable={isBusy} onClick={onKeepRest}>
          {strings("KeepRest")}
        </Button>
      )}
      <Checkbox
        label={strings("SellEverything")}
        checked={sale === "everything"}
        disabled={isBusy}
        onChange={(_event, { checked }) => onEverything(checked === true)}
      />
    </div>
  );
}
