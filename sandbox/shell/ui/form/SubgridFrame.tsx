import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { Subgrid } from "../../form/subgrid";
import type { RowSelection } from "../../grid/rowSelection";
import { SubgridCommands } from "./SubgridCommands";

/** What stands around the rows, whoever draws them. */
export interface SubgridProps {
  readonly subgrid: Subgrid;
  readonly controlId: string;
  readonly label: string;
  readonly showsLabel: boolean;
}

interface SubgridFrameProps extends SubgridProps {
  readonly selection: RowSelection;
  readonly showsCommands: boolean;
  readonly onRefresh: () => void;
  /** What changes which rows are shown. */
  readonly tools?: React.ReactNode;
}

const useStyles = makeStyles({
  root: { minWidth: "0" },
  head: { display: "flex", alignItems: "center", columnGap: "4px", minHeight: "36px" },
  title: {
    flexGrow: 1,
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.margin("0"),
    fontSize: tokens.fontSizeBase300,
  },
});

/** A subgrid's title and commands above its rows. */
export const SubgridFrame: React.FC<SubgridFrameProps> = ({
  subgrid,
  controlId,
  label,
  showsLabel,
  selection,
  showsCommands,
  onRefresh,
  tools,
  children,
}) => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {(showsLabel || showsCommands) && (
        <div className={styles.head}>
          {showsLabel ? <h3 className={styles.title}>{label}</h3> : <span className={styles.title} />}
          {showsCommands && (
            <SubgridCommands
              subgrid={subgrid}
              controlId={controlId}
              label={label}
              selection={selection}
              onRefresh={onRefresh}
            />
          )}
        </div>
      )}
      {tools}
      {children}
    </div>
  );
};
