import { makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { cellLabel } from "../../form/cellLabel";
import type { ControlCell, CustomControl } from "../../form/formDefinition";
import { useObservable } from "../useObservable";
import { ControlHost } from "./ControlHost";
import { useFormSession } from "./FormSessionContext";

interface CustomControlCellProps {
  readonly cell: ControlCell;
  readonly custom: CustomControl;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: "0" },
  label: { color: tokens.colorNeutralForeground1 },
});

/** A custom control under the cell's label. */
export const CustomControlCell: React.FC<CustomControlCellProps> = ({ cell, custom }) => {
  const styles = useStyles();
  const session = useFormSession();
  useObservable(session.state);
  const { id } = cell.control;
  const label =
    session.state.control(id, { isVisible: cell.isVisible, isDisabled: cell.control.isDisabled }).label ??
    cellLabel(cell, session);
  return (
    <div className={styles.root}>
      {cell.showsLabel && <span className={styles.label}>{label}</span>}
      <div id={session.inputId(id)} role="group" aria-label={label} tabIndex={-1}>
        <ControlHost cell={cell} custom={custom} label={label} />
      </div>
    </div>
  );
};
