import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import * as React from "react";
import type { FormCell } from "../../form/formDefinition";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";
import { FormCellView } from "./FormCellView";

interface HeaderFlyoutProps {
  readonly cells: readonly FormCell[];
}

const useStyles = makeStyles({
  surface: { display: "flex", flexDirection: "column", rowGap: "10px", width: "360px", maxWidth: "90vw" },
});

/** The header's fields as inputs, to look at in full and to change. */
export const HeaderFlyout: React.FC<HeaderFlyoutProps> = ({ cells }) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Icon name="chevronDown" />} aria-label={words.moreHeaderFields} />
      </PopoverTrigger>
      <PopoverSurface aria-label={words.headerFields} className={styles.surface}>
        {cells.map((cell) => (
          <FormCellView key={cell.id} cell={cell} columnSpan={1} />
        ))}
      </PopoverSurface>
    </Popover>
  );
};
