import * as React from "react";
import { Button } from "@fluentui/react-components";
import { orderModeNamed } from "../../../../core/connection/orderMode";
import type { SalesOutcome } from "../../../../core/ports";
import { switchOrderIntegration } from "../../../../core/setup/orderIntegration";
import type { OrderIntegration, SwitchOutcome } from "../../../../core/setup/orderIntegration";
import { SalesOrderTable } from "../../../../core/tables/SalesOrder.generated";
import { describeProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { Notice } from "./Notice";

export interface OrganizationFlagProps extends Pick<StepProps, "setUp" | "ports" | "words"> {
  /** Null while it is read. */
  readonly read: SalesOutcome<OrderIntegration> | null;
  readonly reload: () => Promise<void>;
}

/**
 * The organisation's switch, which only the one-way mode has on. It is written when it is pressed, not with the connection, and it is offered only
 * where the chosen mode wants it otherwise.
 */
export function OrganizationFlag({ setUp, ports, words, read, reload }: OrganizationFlagProps): React.ReactElement {
  const styles = useStyles();
  const [outcome, setOutcome] = React.useState<SwitchOutcome | null>(null);
  const [isBusy, setIsBusy] = React.useState(false);
  const mode = orderModeNamed(setUp.draft.bcs_ordermode);
  const bidirectional = setUp.connections
    .filter(({ id, draft }) => id !== setUp.saved?.id && orderModeNamed(draft.bcs_ordermode) === "bidirectional")
    .map(({ draft }) => draft.bcs_name);

  const flip = async (now: OrderIntegration) => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    setOutcome(await switchOrderIntegration(ports.store, now, !now.isOn));
    await reload();
    setIsBusy(false);
  };
  const isOn = read?.ok === true && read.value.isOn;
  const mayFlip = mode === "legacy" || (isOn && mode !== null);
  return (
    <section className={styles.card} aria-label={words("IntegrationTitle")} aria-busy={isBusy || read === null}>
      <h3 className={styles.subheading}>{words("IntegrationTitle")}</h3>
      <p className={styles.text}>{words("IntegrationWhat")}</p>
      <p className={styles.text}>{words("IntegrationAgainst")}</p>
      <p className={styles.text}>{words("IntegrationRule")}</p>
      {read?.ok === false && <Notice tone="bad">{describeProblem(read.problem, words)}</Notice>}
      {isOn && mode !== null && mode !== "legacy" && <Notice tone="warning">{words("IntegrationMustBeOff")}</Notice>}
      {mode === "legacy" && !isOn && bidirectional.length > 0 && (
        <Notice tone="warning">{words("IntegrationOthers", bidirectional.join(", "))}</Notice>
      )}
      {read?.ok === true && (
        <div className={styles.row}>
          <strong>{words(isOn ? "IntegrationIsOn" : "IntegrationIsOff")}</strong>
          {mayFlip && (
            <Button disabledFocusable={isBusy} onClick={() => void flip(read.value)}>
              {words(isOn ? "IntegrationSwitchOff" : "IntegrationSwitchOn")}
            </Button>
          )}
          {mode === null && <span className={styles.quiet}>{words("IntegrationSayFirst")}</span>}
        </div>
      )}
      {outcome?.kind === "done" && <Notice tone="good">{words("IntegrationDone")}</Notice>}
      {outcome?.kind === "failed" && <Notice tone="bad">{describeProblem(outcome.problem, words)}</Notice>}
      {outcome?.kind === "ordersSubmitted" && (
        <Notice tone="bad">
          <span>{words("IntegrationOrdersSubmitted", outcome.count)}</span>
          <Button onClick={() => ports.openList(SalesOrderTable.logicalName)}>{words("OpenWaiting")}</Button>
        </Notice>
      )}
    </section>
  );
}
