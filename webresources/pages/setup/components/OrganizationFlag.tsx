import * as React from "react";
import { Button } from "@fluentui/react-components";
import { orderModeNamed } from "../../../../core/connection/orderMode";
import type { SalesOutcome } from "../../../../core/ports";
import { switchOrderIntegration } from "../../../../core/setup/orderIntegration";
import type { OrderIntegration, SwitchOutcome } from "../../../../core/setup/orderIntegration";
import { SalesOrderTable } from "../../../../core/tables/SalesOrder.generated";
import { describeSetUpProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";
import { Notice } from "./Notice";

export interface OrganizationFlagProps extends Pick<StepProps, "setUp" | "ports" | "strings"> {
  /** Null while it is read. */
  readonly read: SalesOutcome<OrderIntegration> | null;
  readonly reload: () => Promise<void>;
}

/**
 * The organisation's switch, which only the one-way mode has on. It is written when it is pressed, not with the connection, and it is offered only
 * where the chosen mode wants it otherwise.
 */
export function OrganizationFlag({ setUp, ports, strings, read, reload }: OrganizationFlagProps): React.ReactElement {
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
    <section className={styles.card} aria-label={strings("IntegrationTitle")} aria-busy={isBusy || read === null}>
      <h3 className={styles.subheading}>{strings("IntegrationTitle")}</h3>
      <p className={styles.text}>{strings("IntegrationWhat")}</p>
      <p className={styles.text}>{strings("IntegrationAgainst")}</p>
      <p className={styles.text}>{strings("IntegrationRule")}</p>
      {read?.ok === false && <Notice tone="bad">{describeSetUpProblem(read.problem, strings)}</Notice>}
      {isOn && mode !== null && mode !== "legacy" && <Notice tone="warning">{strings("IntegrationMustBeOff")}</Notice>}
      {mode === "legacy" && !isOn && bidirectional.length > 0 && (
        <Notice tone="warning">{strings("IntegrationOthers", bidirectional.join(", "))}</Notice>
      )}
      {read?.ok === true && (
        <div className={styles.row}>
          <strong>{strings(isOn ? "IntegrationIsOn" : "IntegrationIsOff")}</strong>
          {mayFlip && (
            <Button disabledFocusable={isBusy} onClick={() => void flip(read.value)}>
              {strings(isOn ? "IntegrationSwitchOff" : "IntegrationSwitchOn")}
            </Button>
          )}
          {mode === null && <span className={styles.quiet}>{strings("IntegrationSayFirst")}</span>}
        </div>
      )}
      {outcome?.kind === "done" && <Notice tone="good">{strings("IntegrationDone")}</Notice>}
      {outcome?.kind === "failed" && <Notice tone="bad">{describeSetUpProblem(outcome.problem, strings)}</Notice>}
      {outcome?.kind === "ordersSubmitted" && (
        <Notice tone="bad">
          <span>{strings("IntegrationOrdersSubmitted", outcome.count)}</span>
          <Button onClick={() => ports.openList(SalesOrderTable.logicalName)}>{strings("OpenWaiting")}</Button>
        </Notice>
      )}
    </section>
  );
}
