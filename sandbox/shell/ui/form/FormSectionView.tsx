import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { FormCell, FormSection } from "../../form/formDefinition";
import { pickLabel } from "../../xml/labels";
import { useIsNarrow } from "../useIsNarrow";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";

/** Draws one cell; the section only places it. */
export type CellView = React.FC<{
  readonly cell: FormCell;
  /** Columns of the section that the cell may take. */
  readonly columnSpan: number;
}>;

interface FormSectionViewProps {
  readonly tabName: string;
  readonly section: FormSection;
  readonly Cell: CellView;
  /** A quick view's section stands in a cell that is a card already. */
  readonly isInCell?: boolean;
}

const useStyles = makeStyles({
  root: { minWidth: "0" },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderRadius(tokens.borderRadiusLarge),
    boxShadow: tokens.shadow2,
    ...shorthands.padding("12px", "16px", "16px"),
    "@media (forced-colors: active)": { ...shorthands.border("1px", "solid", "CanvasText") },
  },
  title: {
    ...shorthands.margin("0", "0", "12px"),
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  cells: { display: "grid", columnGap: "24px", rowGap: "10px", alignItems: "start" },
});

/** A card of cells. */
export const FormSectionView: React.FC<FormSectionViewProps> = ({ tabName, section, Cell, isInCell = false }) => {
  const styles = useStyles();
  const {
    state,
    services: { culture },
  } = useFormSession();
  useObservable(state);
  const isNarrow = useIsNarrow();
  const area = state.area(`${tabName}/${section.name}`, section.isVisible);
  if (!area.isVisible) {
    return null;
  }
  const label = area.label ?? pickLabel(section.labels, culture);
  const columnCount = isNarrow ? 1 : section.columnCount;
  return (
    <section
      className={mergeClasses(styles.root, !isInCell && styles.card)}
      {...(label === null ? {} : { "aria-label": label })}
    >
      {section.showsLabel && label !== null && <h2 className={styles.title}>{label}</h2>}
      <div className={styles.cells} style={{ gridTemplateColumns: `repeat(${String(columnCount)}, minmax(0, 1fr))` }}>
        {section.rows.map((row, index) =>
          row.map((cell) => (
            <Cell key={`${String(index)}:${cell.id}`} cell={cell} columnSpan={Math.min(cell.columnSpan, columnCount)} />
          )),
        )}
      </div>
    </section>
  );
};
