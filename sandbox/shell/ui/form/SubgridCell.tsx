import { makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import { cellLabel } from "../../form/cellLabel";
import type { ControlCell } from "../../form/formDefinition";
import { readSubgrid } from "../../form/subgrid";
import type { Subgrid } from "../../form/subgrid";
import { textOf } from "../../server/row";
import { ErrorBox } from "../ErrorBox";
import { GridPager } from "../list/GridPager";
import { useViewRows } from "../list/useViewRows";
import { ViewGrid } from "../list/ViewGrid";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";
import { SubgridCommands } from "./SubgridCommands";

interface SubgridCellProps {
  readonly cell: ControlCell;
}

const useStyles = makeStyles({
  root: { minWidth: "0" },
  head: { display: "flex", alignItems: "center", columnGap: "4px", minHeight: "36px" },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, ...shorthands.margin("0"), fontSize: tokens.fontSizeBase300 },
  empty: { ...shorthands.padding("24px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** Rows that belong to the record, as a view shows them. */
export const SubgridCell: React.FC<SubgridCellProps> = ({ cell }) => {
  const session = useFormSession();
  useObservable(session.record);
  const { control } = cell;
  const { id } = session.record;
  const load = React.useCallback(() => readSubgrid(session, control), [session, control]);
  const subgrid = useLoaded(load);
  const label = cellLabel(cell, session);
  switch (subgrid.status) {
    case "loading":
      return <Spinner size="tiny" label={session.services.culture.words.loading} />;
    case "failed":
      return <ErrorBox title={session.services.culture.words.cellError} error={subgrid.error} />;
    case "loaded":
      return (
        <SubgridView
          subgrid={subgrid.value} controlId={control.id} label={label === "" ? subgrid.value.table.displayCollectionName : label}
          showsLabel={cell.showsLabel} parentId={id}
        />
      );
  }
};

interface SubgridViewProps {
  readonly subgrid: Subgrid;
  readonly controlId: string;
  readonly label: string;
  readonly showsLabel: boolean;
  readonly parentId: string | null;
}

const SubgridView: React.FC<SubgridViewProps> = ({ subgrid, controlId, label, showsLabel, parentId }) => {
  const styles = useStyles();
  const session = useFormSession();
  const { culture: { words } } = session.services;
  const { table, view, pageSize, parentColumn } = subgrid;
  const [refreshes, setRefreshes] = React.useState(0);
  const refresh = React.useCallback(() => {
    setRefreshes((count) => count + 1);
  }, []);
  React.useEffect(() => {
    session.gridRefreshers.set(controlId, refresh);
    session.loadHandlers.add(refresh);
    return () => {
      session.gridRefreshers.delete(controlId);
      session.loadHandlers.delete(refresh);
    };
  }, [session, controlId, refresh]);
  // A record not created yet has no rows; the id of nobody keeps it so.
  const rows = useViewRows({
    table, view, pageSize, search: "", refreshes,
    ...(parentColumn === null ? {} : { parentColumn, parentId: parentId ?? "00000000-0000-0000-0000-000000000000" }),
  });
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {showsLabel ? <h3 className={styles.title}>{label}</h3> : <span className={styles.title} />}
        <SubgridCommands subgrid={subgrid} controlId={controlId} label={label} onRefresh={refresh} />
      </div>
      {rows.status === "loading" && <Spinner size="tiny" label={words.loading} />}
      {rows.status === "failed" && <ErrorBox title={words.cellError} error={rows.error} />}
      {rows.status === "loaded" && (
        <>
          <ViewGrid
            label={label} columns={rows.columns} rows={rows.rows} rowId={(row) => textOf(row, table.primaryId) ?? ""}
            pageOf={(row) => ({ kind: "record", table: table.logicalName, id: textOf(row, table.primaryId) })}
          />
          {rows.rows.length === 0 && <div className={styles.empty}>{words.noRows}</div>}
          <GridPager view={rows} />
        </>
      )}
    </div>
  );
};
