import { makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import { ErrorBox } from "../ErrorBox";
import { GridPager } from "../list/GridPager";
import { useViewRows } from "../list/useViewRows";
import { useRowSelection } from "../list/useRowSelection";
import { ViewGrid } from "../list/ViewGrid";
import { useFormSession } from "./FormSessionContext";
import type { SubgridProps } from "./SubgridFrame";
import { SubgridFrame } from "./SubgridFrame";
import { useOpenGrid } from "./useOpenGrid";

const useStyles = makeStyles({
  empty: { ...shorthands.padding("24px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** The rows as the platform's own grid shows them. */
export const NativeSubgrid: React.FC<SubgridProps> = (props) => {
  const styles = useStyles();
  const session = useFormSession();
  const {
    subgrid: { table, view, pageSize, parentColumn },
    label,
    controlId,
  } = props;
  const {
    services: {
      culture: { words },
    },
    record,
  } = session;
  const [refreshes, setRefreshes] = React.useState(0);
  const refresh = React.useCallback(() => {
    setRefreshes((count) => count + 1);
  }, []);
  const selection = useRowSelection();
  useOpenGrid(session, controlId, selection, refresh);
  const rows = useViewRows({
    table,
    view,
    pageSize,
    search: "",
    refreshes,
    ...(parentColumn === null || record.id === null ? {} : { parentColumn, parentId: record.id }),
  });
  return (
    <SubgridFrame {...props} selection={selection} showsCommands onRefresh={refresh}>
      {rows.status === "loading" && <Spinner size="tiny" label={words.loading} />}
      {rows.status === "failed" && <ErrorBox title={words.cellError} error={rows.error} />}
      {rows.status === "loaded" && (
        <>
          <ViewGrid label={label} table={table} columns={rows.columns} rows={rows.rows} selection={selection} />
          {rows.rows.length === 0 && <div className={styles.empty}>{words.noRows}</div>}
          <GridPager view={rows} selection={selection} />
        </>
      )}
    </SubgridFrame>
  );
};
