import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { useStyles } from "../SetUpPage.styles";
import { STEPS } from "../../../../core/setup/steps";
import type { SetUpStep } from "../../../../core/setup/steps";
import type { Strings } from "../strings";

export interface StepNavProps {
  readonly step: SetUpStep;
  readonly strings: Strings;
  readonly onGo: (step: SetUpStep) => void;
}

/** The steps in their order; any may be chosen at any time. */
export function StepNav({ step, strings, onGo }: StepNavProps): React.ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={strings("Steps")}>
      <h1 className={styles.title}>{strings("Title")}</h1>
      <ol className={styles.steps}>
        {STEPS.map((one, at) => (
          <li key={one}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.stepButton, one === step && styles.current)}
              aria-current={one === step ? "step" : undefined}
              onClick={() => onGo(one)}
            >
              {at + 1}. {strings(`Step_${one}`)}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
