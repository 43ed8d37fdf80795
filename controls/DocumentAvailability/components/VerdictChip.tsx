import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { ToneIcon } from "../../shared/availability/ToneIcon";
import type { Chip } from "../describeChip";
import { useStyles } from "../DocumentAvailability.styles";

export interface VerdictChipProps {
  readonly chip: Chip;
  readonly tabIndex: 0 | -1;
  readonly isOpen: boolean;
  readonly onClick: () => void;
  readonly onMouseEnter: () => void;
  readonly onMouseLeave: () => void;
}

/** A line's verdict in two words; pressing it tells the rest. */
export function VerdictChip({ chip, isOpen, ...handlers }: VerdictChipProps): React.ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, chip.tone !== "asking" && styles[chip.tone])}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      {...handlers}
    >
      <ToneIcon tone={chip.tone} />
      <span className={styles.chipText}>
        {chip.label}
        {chip.number !== null && " "}
        {chip.number !== null && <span className={styles.chipNumber}>{chip.number}</span>}
      </span>
    </button>
  );
}
