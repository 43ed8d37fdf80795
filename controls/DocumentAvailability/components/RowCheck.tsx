import * as React from "react";
import { Checkbox } from "@fluentui/react-components";

export interface RowCheckProps {
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly label: string;
  readonly onToggle: () => void;
}

/** Selects a row. Fluent's checkbox takes longer to draw than the rest of the row, so it is drawn again only where it looks different. */
export function RowCheck({ isSelected, tabIndex, label, onToggle }: RowCheckProps): React.ReactElement {
  const latest = React.useRef(onToggle);
  latest.current = onToggle;
  return React.useMemo(
    () => <Checkbox checked={isSelected} onChange={() => latest.current()} input={{ tabIndex, "aria-label": label }} />,
    [isSelected, tabIndex, label],
  );
}
