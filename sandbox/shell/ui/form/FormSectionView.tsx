import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { FormSection } from "../../form/formDefinition";
import { pickLabel } from "../../xml/labels";
import { useIsPhone } from "../useIsPhone";
import { useObservable } from "../useObservable";
import { FormCellView } from "./FormCellView";
import { useFormSession } from "./FormSessionContext";

interface FormSectionViewProps {
  readonly tabName: string;
  readonly section: FormSection;
}

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderRadius(tokens.borderRadiusLarge),
    boxShadow: tokens.shadow2,
    ...shorthands.padding("12px", "16px", "16px"),
    minWidth: "0",
    "@media (forced-colors: active)": { ...shorthands.border("1px", "solid", "CanvasText") },
  },
  title: { ...shorthands.margin("0", "0", "12px"), fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  cells: { display: "grid", columnGap: "24px", rowGap: "10px", alignItems: "start" },
  cell: { minWidth: "0" },
});

/** A card of cells. */
export const FormSectionView: React.FC<FormSectionViewProps> = ({ tabName, section }) => {
  const styles = useStyles();
  const { state, services: { culture } } = useFormSession();
  useObservable(state);
  const isPhone = useIsPhone();
  const area = state.area(`${tabName}/${section.name}`, section.isVisible);
  if (!area.isVisible) {
    return null;
  }
  const label = area.label ?? pickLabel(section.labels, culture);
  const columnCount = isPhone ? 1 : section.columnCount;
  return (
    <section className={styles.root} {...(label === null ? {} : { "aria-label": label })}>
      {section.showsLabel && label !== null && <h2 className={styles.title}>{label}</h2>}
      <div className={styles.cells} style={{ gridTemplateColumns: `repeat(${String(columnCount)}, minmax(0, 1fr))` }}>
        {section.rows.map((row, index) => row.map((cell) => (
          <div
            key={`${String(index)}:${cell.id}`} className={styles.cell}
            style={{ gridColumn: `span ${String(Math.min(cell.columnSpan, columnCount))}` }}
          >
            <FormCellView cell={cell} />
          </div>
        )))}
      </div>
    </section>
  );
};
