import { makeStyles } from "@fluentui/react-components";
import * as React from "react";
import type { FormTab } from "../../form/formDefinition";
import { FormCellView } from "./FormCellView";
import { FormSectionView } from "./FormSectionView";

interface FormTabViewProps {
  readonly tab: FormTab;
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    columnGap: "12px",
    rowGap: "12px",
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr) !important" },
  },
  column: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: "0" },
});

/** The columns of a tab with their sections; below each other where the window is narrow. */
export const FormTabView: React.FC<FormTabViewProps> = ({ tab }) => {
  const styles = useStyles();
  return (
    <div
      className={styles.root}
      style={{ gridTemplateColumns: tab.columns.map(({ width }) => track(width)).join(" ") }}
    >
      {tab.columns.map((column, index) => (
        <div key={index} className={styles.column}>
          {column.sections.map((section) => (
            <FormSectionView key={section.name} tabName={tab.name} section={section} Cell={FormCellView} />
          ))}
        </div>
      ))}
    </div>
  );
};

/** Shares of the width as fractions, so that the gaps between columns find room. */
function track(width: string): string {
  const share = Number(width.replace("%", ""));
  return `minmax(0, ${String(share > 0 ? share : 100)}fr)`;
}
