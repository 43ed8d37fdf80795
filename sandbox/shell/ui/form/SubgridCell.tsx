import { Button, makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import { cellLabel } from "../../form/cellLabel";
import type { FormCell, FormControl } from "../../form/formDefinition";
import { readOnlyReason } from "../../form/readOnly";
import { readSubgrid } from "../../form/subgrid";
import type { Subgrid } from "../../form/subgrid";
import { fillIn } from "../../locale/fillIn";
import { textOf } from "../../server/row";
import { ErrorBox } from "../ErrorBox";
import { Icon } from "../Icon";
import { GridPager } from "../list/GridPager";
import { useViewRows } from "../list/useViewRows";
import { ViewGrid } from "../list/ViewGrid";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";

interface SubgridCellProps {
  readonly cell: FormCell & { readonly control: FormControl };
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
  const { record, services: { navigator, culture: { words } } } = session;
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
  const canAdd = parentId !== null && table.privileges.create !== "none" && readOnlyReason(session) === null;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h3 className={styles.title}>{showsLabel ? label : null}</h3>
        <div role="menubar" aria-label={fillIn(words.gridCommands, label)}>
          {canAdd && (
            <Button
              role="menuitem" appearance="subtle" size="small" icon={<Icon name="add" />}
              onClick={() => {
                void navigator.open({ kind: "record", table: table.logicalName, id: null, extraqs: parentDefaults({ parentColumn, parentId, name: record.name, table: record.table.logicalName }) });
              }}
            >
              {fillIn(words.addRow, table.displayName)}
            </Button>
          )}
          <Button role="menuitem" appearance="subtle" size="small" icon={<Icon name="refresh" />} onClick={refresh}>{words.refreshGrid}</Button>
        </div>
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

/** A new row points to the record it was made on. */
function parentDefaults(
  { parentColumn, parentId, name, table }: { readonly parentColumn: string | null; readonly parentId: string | null; readonly name: string; readonly table: string },
): string {
  return parentColumn === null || parentId === null
    ? ""
    : new URLSearchParams({ [parentColumn]: parentId, [`${parentColumn}name`]: name, [`${parentColumn}type`]: table }).toString();
}
