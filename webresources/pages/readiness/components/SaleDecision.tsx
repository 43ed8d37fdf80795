import { Button, Checkbox } from "@fluentui/react-components";
import * as React from "react";
import type { PageDocument } from "../documents";
import { isSoldBefore } from "../documents";
import { useStyles } from "../ReadinessPage.styles";
import type { Words } from "../words";

export interface SaleDecisionProps {
  readonly document: PageDocument;
  readonly isBusy: boolean;
  readonly words: Words;
  readonly onKeepRest: () => void;
  readonly onEverything: (isWanted: boolean) => void;
}

/** What is to be sold of an order of which part was delivered before it came back; nothing for all others. */
export function SaleDecision({
  document: { check, sale },
  isBusy,
  words,
  onKeepRest,
  onEverything,
}: SaleDecisionProps): React.ReactElement | null {
  const styles = useStyles();
  if (check.kind !== "checked" || !isSoldBefore(check.readiness)) {
    return null;
  }
  if (sale === "rest") {
    return <p className={styles.decision}>{words("RestKept")}</p>;
  }
  return (
    <div className={styles.decision} role="group" aria-label={words("SaleDecision")}>
      {sale === "restFailed" && (
        <p role="alert" className={styles.text}>
          {words("RestNotKept")}
        </p>
      )}
      {check.rest.length > 0 && (
        <Button disabledFocusable={isBusy} onClick={onKeepRest}>
          {words("KeepRest")}
        </Button>
      )}
      <Checkbox
        label={words("SellEverything")}
        checked={sale === "everything"}
        disabled={isBusy}
        onChange={(_event, { checked }) => onEverything(checked === true)}
      />
    </div>
  );
}
