import { makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { ClassId, COLUMN_CLASS_IDS } from "../../form/classIds";
import type { ControlCell } from "../../form/formDefinition";
import { chooseCustomControl } from "../../pcf/chooseCustomControl";
import { formFactorOf } from "../../formFactor";
import { UnsupportedError } from "../../unsupported";
import { ErrorBoundary } from "../ErrorBoundary";
import { ErrorBox } from "../ErrorBox";
import { useWords } from "../ShellContext";
import { useObservable } from "../useObservable";
import { CustomControlCell } from "./CustomControlCell";
import { FieldCell } from "./FieldCell";
import type { CellView } from "./FormSectionView";
import { useFormSession } from "./FormSessionContext";
import { QuickViewCell } from "./QuickViewCell";
import { SubgridCell } from "./SubgridCell";
import { TimelineCell } from "./TimelineCell";
import { WebResourceCell } from "./WebResourceCell";

const useStyles = makeStyles({ root: { minWidth: "0" } });

/** One cell of the form; what the sandbox cannot draw it says, in the cell's place. */
export const FormCellView: CellView = ({ cell, columnSpan }) => {
  const styles = useStyles();
  const { state } = useFormSession();
  const words = useWords();
  useObservable(state);
  const { control } = cell;
  const style = { gridColumn: `span ${String(columnSpan)}` };
  if (control === null) {
    return <div style={style} />;
  }
  if (
    control.classId === ClassId.hidden ||
    !state.control(control.id, { isVisible: cell.isVisible, isDisabled: control.isDisabled }).isVisible
  ) {
    return null;
  }
  return (
    <div className={styles.root} style={style}>
      <ErrorBoundary title={words.cellError}>
        <ControlCell cell={{ ...cell, control }} />
      </ErrorBoundary>
    </div>
  );
};

const ControlCell: React.FC<{ readonly cell: ControlCell }> = ({ cell }) => {
  const session = useFormSession();
  const words = useWords();
  const { control } = cell;
  const custom = chooseCustomControl(
    session.form.definition.customControls.get(control.uniqueId ?? ""),
    formFactorOf(window.innerWidth),
  );
  if (control.classId === ClassId.subgrid) {
    return <SubgridCell cell={session.controlCell(control.id) ?? cell} custom={custom} />;
  }
  if (custom !== null) {
    return <CustomControlCell cell={session.controlCell(control.id) ?? cell} custom={custom} />;
  }
  if (control.classId === ClassId.quickView) {
    return <QuickViewCell control={control} Cell={FormCellView} />;
  }
  if (control.classId === ClassId.timeline) {
    return <TimelineCell />;
  }
  if (control.classId === ClassId.webResource) {
    return <WebResourceCell control={control} />;
  }
  if (COLUMN_CLASS_IDS.has(control.classId) && control.column !== null) {
    return <FieldCell cell={cell} column={control.column} />;
  }
  return (
    <ErrorBox
      title={words.cellError}
      error={
        new UnsupportedError(
          `${CLASS_NAMES[control.classId] ?? `controls of the class {${control.classId}}`} (control ${control.id})`,
        )
      }
    />
  );
};

const CLASS_NAMES: Readonly<Record<string, string>> = {
  [ClassId.file]: "file columns",
};
