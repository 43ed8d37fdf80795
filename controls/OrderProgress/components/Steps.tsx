import * as React from "react";
import { Caption1, Text } from "@fluentui/react-components";
import type { StoryStep } from "../message";
import { useStyles } from "../OrderProgress.styles";
import { Icon } from "./Icon";

export interface StepsProps {
  readonly steps: readonly StoryStep[];
  /** What the list is, for those who do not see it. */
  readonly label: string;
}

/** The way of a document through Business Central, the step that comes next marked. */
export function Steps({ steps, label }: StepsProps): React.ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ id, label: name, state, stateText, when }) => (
        <li key={id} className={styles.step} {...(state === "next" ? { "aria-current": "step" } : {})}>
          <Icon shape={state} />
          <div className={styles.stepStrings}>
            <Text weight={state === "next" ? "semibold" : "regular"}>{name}</Text>
            <Caption1 className={styles.quiet}>{when === null ? stateText : `${stateText} · ${when}`}</Caption1>
          </div>
        </li>
      ))}
    </ol>
  );
}
