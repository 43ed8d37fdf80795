import type { SalesOutcome } from "../../../../core/ports";
import * as React from "react";
import { Button } from "@fluentui/react-components";
import { readOrderIntegration, switchOrderIntegration } from "../../../../core/setup/orderIntegration";
import type { OrderIntegration, SwitchOutcome } from "../../../../core/setup/orderIntegration";
import { SalesOrderTable } from "../../../../core/tables/SalesOrder.generated";
import { Notice } from "../components/Notice";
import { Settings } from "../components/Settings";
import { describeProblem } from "../describeProblem";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** The organisation's order integration, and who makes orders and quotes in Business Central. */
export function OrdersStep({ setUp, ports, words }: StepProps): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <Integration ports={ports} words={words} />
      <h3 className={styles.subheading}>{words("OrdersTitle")}</h3>
      <p className={styles.text}>{words("OrdersHow")}</p>
      <Settings setUp={setUp} words={words} section="orders" />
    </>
  );
}

/** A setting of the whole organisation: it is written when it is switched, not with the connection. */
function Integration({ ports, words }: Pick<StepProps, "ports" | "words">): React.ReactElement {
  const styles = useStyles();
  const [read, setRead] = React.useState<SalesOutcome<OrderIntegration> | null>(null);
  const [outcome, setOutcome] = React.useState<SwitchOutcome | null>(null);
  const [isBusy, setIsBusy] = React.useState(false);
  const { store } = ports;
  const load = React.useCallback(async () => setRead(await readOrderIntegration(store)), [store]);
  React.useEffect(() => void load(), [load]);

  const flip = async (now: OrderIntegration) => {
    if (isBusy) {
      return;
    }
    setIsBusy(true);
    setOutcome(await switchOrderIntegration(store, now, !now.isOn));
    await load();
    setIsBusy(false);
  };
  return (
    <section className={styles.card} aria-label={words("IntegrationTitle")} aria-busy={isBusy || read === null}>
      <h3 className={styles.subheading}>{words("IntegrationTitle")}</h3>
      <p className={styles.text}>{words("IntegrationWhat")}</p>
      <p className={styles.text}>{words("IntegrationRule")}</p>
      {read?.ok === false && <Notice tone="bad">{describeProblem(read.problem, words)}</Notice>}
      {read?.ok === true && (
        <div className={styles.row}>
          <strong>{words(read.value.isOn ? "IntegrationIsOn" : "IntegrationIsOff")}</strong>
          <Button disabledFocusable={isBusy} onClick={() => void flip(read.value)}>
            {words(read.value.isOn ? "IntegrationSwitchOff" : "IntegrationSwitchOn")}
          </Button>
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
