import { Input, makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { TableDescription, ViewDescription } from "../../../contract/tableDescription";
import { bareId } from "../../page/appLocation";
import type { AppPage } from "../../page/appLocation";
import { deleteRows } from "../../grid/deleteRows";
import { fillIn } from "../../locale/fillIn";
import { gridPlace } from "../../ribbon/gridPlace";
import { rankIn } from "../../ribbon/rank";
import { createListControl } from "../../xrm/grid";
import { CommandBar } from "../command/CommandBar";
import type { Command } from "../command/command";
import { useRibbon } from "../command/useRibbon";
import { ErrorBox } from "../ErrorBox";
import { Icon } from "../Icon";
import { useServices, useWords } from "../ShellContext";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { usePaused } from "../usePaused";
import { GridPager } from "./GridPager";
import { useRowSelection } from "./useRowSelection";
import { useViewRows } from "./useViewRows";
import { ViewGrid } from "./ViewGrid";
import { ViewSelector } from "./ViewSelector";

interface ListPageProps {
  readonly page: Extract<AppPage, { readonly kind: "list" }>;
}

const PAGE_SIZE = 50;
const SEARCH_PAUSE_MS = 300;
const PUBLIC_VIEW = 0;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "8px",
    ...shorthands.padding("12px", "16px"),
    flexShrink: 0,
  },
  selector: { flexGrow: 1, minWidth: "0" },
  card: {
    ...shorthands.margin("0", "12px", "12px"),
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderRadius(tokens.borderRadiusLarge),
    boxShadow: tokens.shadow2,
    overflowY: "auto",
    minHeight: 0,
  },
  empty: { ...shorthands.padding("32px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** The records of a table as one of its views shows them. */
export const ListPage: React.FC<ListPageProps> = ({ page }) => {
  const words = useWords();
  const { tables } = useServices();
  const load = React.useCallback(() => tables.describe(page.table), [tables, page.table]);
  const table = useLoaded(load);
  switch (table.status) {
    case "loading":
      return <Spinner label={words.loading} />;
    case "failed":
      return <ErrorBox title={words.pageError} error={table.error} />;
    case "loaded":
      return <TableList table={table.value} viewId={page.viewId} />;
  }
};

const TableList: React.FC<{ readonly table: TableDescription; readonly viewId: string | undefined }> = ({
  table,
  viewId,
}) => {
  const words = useWords();
  const views = table.views.filter(({ queryType }) => queryType === PUBLIC_VIEW);
  const view =
    viewId === undefined
      ? (views.find(({ isDefault }) => isDefault) ?? views[0])
      : table.views.find(({ id }) => bareId(id) === viewId);
  React.useEffect(() => {
    document.title = table.displayCollectionName;
  }, [table]);
  if (view === undefined) {
    return (
      <ErrorBox
        title={words.pageError}
        error={new Error(`The table ${table.logicalName} has no view ${viewId ?? "that lists its records"}.`)}
      />
    );
  }
  return <ViewPageContent key={view.id} table={table} view={view} views={views} />;
};

interface ViewPageContentProps {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly views: readonly ViewDescription[];
}

const ViewPageContent: React.FC<ViewPageContentProps> = ({ table, view, views }) => {
  const styles = useStyles();
  const services = useServices();
  const {
    navigator,
    culture: { words },
  } = services;
  const [typed, setTyped] = React.useState("");
  const search = usePaused(typed.trim(), SEARCH_PAUSE_MS);
  const [refreshes, setRefreshes] = React.useState(0);
  const rows = useViewRows({ table, view, pageSize: PAGE_SIZE, search, refreshes });
  const selection = useRowSelection();
  useObservable(selection);
  const refresh = React.useCallback(() => {
    setRefreshes((count) => count + 1);
  }, []);
  const place = React.useMemo(() => {
    const gridControl = createListControl({ table: table.logicalName, viewId: view.id, selection, refresh });
    return gridPlace({ services, table, page: window, selection, gridControl: () => gridControl });
  }, [services, table, view, selection, refresh]);
  const native: readonly Command[] = [
    ...(table.privileges.create === "none"
      ? []
      : [
          {
            id: `Mscrm.HomepageGrid.${table.logicalName}.NewRecord`,
            rank: rankIn("Management", 10),
            label: words.newRecord,
            icon: "add" as const,
            run: () => {
              void navigator.open({ kind: "record", table: table.logicalName, id: null });
            },
          },
        ]),
    {
      id: `Mscrm.HomepageGrid.${table.logicalName}.Refresh`,
      rank: rankIn("Collaborate", 10),
      label: words.refresh,
      icon: "refresh" as const,
      run: refresh,
    },
    ...(table.privileges.delete === "none" || selection.ids.length === 0
      ? []
      : [
          {
            id: `Mscrm.HomepageGrid.${table.logicalName}.DeleteMenu`,
            rank: rankIn("Collaborate", 20),
            label: words.delete,
            icon: "delete" as const,
            run: () => {
              void deleteRows(services, selection, refresh);
            },
          },
        ]),
  ];
  const { commands, problems } = useRibbon({
    name: "list",
    place,
    native,
    occasion: `${String(refreshes)} ${String(selection.version)}`,
  });
  return (
    <div className={styles.root}>
      <CommandBar label={words.commands} commands={commands} />
      {problems.map(({ id, error }) => (
        <ErrorBox key={id} title={fillIn(words.commandError, id)} error={error} />
      ))}
      <div className={styles.head}>
        <div className={styles.selector}>
          <ViewSelector table={table.logicalName} view={view} views={views} />
        </div>
        <Input
          type="search"
          aria-label={words.quickFind}
          placeholder={words.quickFind}
          contentBefore={<Icon name="search" size={16} />}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </div>
      {rows.status === "loading" && <Spinner label={words.loading} />}
      {rows.status === "failed" && <ErrorBox title={words.pageError} error={rows.error} />}
      {rows.status === "loaded" && (
        <div className={styles.card}>
          <ViewGrid label={view.name} table={table} columns={rows.columns} rows={rows.rows} selection={selection} />
          {rows.rows.length === 0 && <div className={styles.empty}>{words.noRows}</div>}
          <GridPager view={rows} selection={selection} />
        </div>
      )}
    </div>
  );
};
