import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { useStyles } from "../SetUpPage.styles";
import { STEPS } from "../step";
import type { Step } from "../step";
import type { Words } from "../words";

export interface StepNavProps {
  readonly step: Step;
  readonly words: Words;
  readonly onGo: (step: Step) => void;
}

/** The steps in their order; any may be chosen at any time. */
export function StepNav({ step, words, onGo }: StepNavProps): React.ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={words("Steps")}>
      <h1 className={styles.title}>{words("Title")}</h1>
      <ol className={styles.steps}>
        {STEPS.map((one, at) => (
          <li key={one}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.stepButton, one === step && styles.current)}
              aria-current={one === step ? "step" : undefined}
              onClick={() => onGo(one)}
            >
              {at + 1}. {words(`Step_${one}`)}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
