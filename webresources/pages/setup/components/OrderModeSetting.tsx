import * as React from "react";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { ORDER_MODES, orderModeNamed, orderModeValue } from "../../../../core/connection/orderMode";
import type { OrderMode } from "../../../../core/connection/orderMode";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";

export interface OrderModeSettingProps extends Pick<StepProps, "setUp" | "strings"> {
  /** What Sales shows of a mode, as long as nobody has said which it is. */
  readonly sign: OrderMode | null;
}

/** How Business Central takes orders. Nothing is chosen until an administrator chooses. */
export function OrderModeSetting({ setUp, strings, sign }: OrderModeSettingProps): React.ReactElement {
  const styles = useStyles();
  const said = orderModeNamed(setUp.draft.bcs_ordermode);
  return (
    <>
      <p className={styles.text}>{strings("OrderModeHow")}</p>
      <Field label={strings("Field_bcs_ordermode")}>
        <RadioGroup
          value={said ?? ""}
          onChange={(_event, { value }) => {
            const chosen = ORDER_MODES.find((mode) => mode === value);
            if (chosen !== undefined) {
              setUp.change({ bcs_ordermode: orderModeValue(chosen) });
            }
          }}
        >
          {ORDER_MODES.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={
                <>
                  {strings(`OrderMode_${mode}`)}
                  <br />
                  <span className={styles.quiet}>{strings(`OrderModeFor_${mode}`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {said === null && (sign === "legacy" || sign === "bidirectional") && (
        <p role="status" className={styles.quiet}>
          {strings(`OrderModeSign_${sign}`)}
        </p>
      )}
    </>
  );
}
