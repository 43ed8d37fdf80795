import type { SalesOutcome } from "../../../../core/ports";
import * as React from "react";
import { readOrderIntegration, signOfMode } from "../../../../core/setup/orderIntegration";
import type { OrderIntegration } from "../../../../core/setup/orderIntegration";
import { OrderModeSetting } from "../components/OrderModeSetting";
import { OrganizationFlag } from "../components/OrganizationFlag";
import { Settings } from "../components/Settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "./stepProps";

/** How Business Central takes orders, the organisation's switch that one of the modes needs, and who makes documents in Business Central. */
export function OrdersStep({ setUp, ports, strings, healthStrings }: StepProps): React.ReactElement {
  const styles = useStyles();
  const [read, setRead] = React.useState<SalesOutcome<OrderIntegration> | null>(null);
  const { store } = ports;
  const load = React.useCallback(async () => setRead(await readOrderIntegration(store)), [store]);
  React.useEffect(() => void load(), [load]);
  return (
    <>
      <OrderModeSetting setUp={setUp} strings={strings} sign={read?.ok === true ? signOfMode(read.value) : null} />
      <OrganizationFlag setUp={setUp} ports={ports} strings={strings} read={read} reload={load} />
      <h3 className={styles.subheading}>{strings("OrdersTitle")}</h3>
      <p className={styles.text}>{strings("OrdersHow")}</p>
      <Settings setUp={setUp} strings={strings} healthStrings={healthStrings} section="orders" />
    </>
  );
}
