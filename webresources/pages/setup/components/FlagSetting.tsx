import * as React from "react";
import { Checkbox } from "@fluentui/react-components";
import type { FlagColumn } from "../../../../core/connection/settings";
import { useStyles } from "../SetUpPage.styles";
import type { StepProps } from "../steps/stepProps";

export interface FlagSettingProps extends Pick<StepProps, "setUp" | "strings"> {
  readonly column: FlagColumn;
}

/** One switch of the connection, with what it does. */
export function FlagSetting({ setUp, strings, column }: FlagSettingProps): React.ReactElement {
  const styles = useStyles();
  const hint = `hint-${column}`;
  return (
    <div>
      <Checkbox
        label={strings(`Field_${column}`)}
        aria-describedby={hint}
        checked={setUp.draft[column]}
        onChange={(_event, { checked }) => setUp.change({ [column]: checked === true })}
      />
      <p id={hint} className={styles.quiet}>
        {strings(`Hint_${column}`)}
      </p>
    </div>
  );
}
