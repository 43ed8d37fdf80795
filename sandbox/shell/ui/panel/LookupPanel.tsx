import { Button, Field, Input, makeStyles, Select, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { TableDescription, ViewDescription } from "../../../contract/tableDescription";
import type { LookupOptions, PanelRequest } from "../../dialogs";
import { RowSelection, SingleSelection } from "../../grid/rowSelection";
import { bareId } from "../../page/appLocation";
import { lookupView } from "../../query/lookupSearch";
import type { LookupReference } from "../../record/columnValue";
import { ErrorBox } from "../ErrorBox";
import { Icon } from "../Icon";
import { GridPager } from "../list/GridPager";
import { useViewRows } from "../list/useViewRows";
import { ViewGrid } from "../list/ViewGrid";
import { useServices, useWords } from "../ShellContext";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { usePaused } from "../usePaused";
import { SidePanel } from "./SidePanel";

interface LookupPanelProps {
  readonly request: Extract<PanelRequest, { readonly kind: "lookup" }>;
  readonly onClose: () => void;
}

const PAGE_SIZE = 25;
const SEARCH_PAUSE_MS = 300;
const PUBLIC_VIEW = 0;
const LOOKUP_VIEW = 64;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "8px", marginBottom: "12px" },
  search: { flexGrow: 1, minWidth: "200px" },
  empty: { ...shorthands.padding("32px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** Records of one or several tables to choose from, by a search and as views show them. */
export const LookupPanel: React.FC<LookupPanelProps> = ({ request: { options, choose }, onClose }) => {
  const words = useWords();
  const { tables } = useServices();
  const [name, setName] = React.useState(options.defaultTable);
  const [selection] = React.useState(() => (options.allowsSeveral ? new RowSelection() : new SingleSelection()));
  useObservable(selection);
  const load = React.useCallback(
    () => Promise.all(options.tables.map((table) => tables.describe(table))),
    [tables, options],
  );
  const loaded = useLoaded(load);
  const confirm = (rows: readonly LookupReference[]) => {
    choose(rows);
    onClose();
  };
  return (
    <SidePanel
      title={words.lookupTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={selection.ids.length === 0}
            onClick={() => {
              confirm(selection.references);
            }}
          >
            {words.lookupAdd}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      {loaded.status === "loading" && <Spinner label={words.loading} />}
      {loaded.status === "failed" && <ErrorBox title={words.cellError} error={loaded.error} />}
      {loaded.status === "loaded" &&
        loaded.value
          .filter(({ logicalName }) => logicalName === name)
          .map((table) => (
            <TableChoice
              key={name}
              table={table}
              all={loaded.value}
              options={options}
              selection={selection}
              onTable={(next) => {
                selection.clear();
                setName(next);
              }}
              onChoose={(row) => {
                confirm([row]);
              }}
            />
          ))}
    </SidePanel>
  );
};

interface TableChoiceProps {
  readonly table: TableDescription;
  readonly all: readonly TableDescription[];
  readonly options: LookupOptions;
  readonly selection: RowSelection;
  readonly onTable: (name: string) => void;
  readonly onChoose: (row: LookupReference) => void;
}

const TableChoice: React.FC<TableChoiceProps> = ({ table, all, options, selection, onTable, onChoose }) => {
  const styles = useStyles();
  const words = useWords();
  const views = React.useMemo(() => viewsOf(table, options), [table, options]);
  const [viewId, setViewId] = React.useState(() => defaultView(table, views, options).id);
  const [typed, setTyped] = React.useState(options.searchText);
  const search = usePaused(typed.trim(), SEARCH_PAUSE_MS);
  const view = views.find(({ id }) => id === viewId) ?? lookupView(table);
  const filters = options.filters.get(table.logicalName);
  const rows = useViewRows({
    table,
    view,
    pageSize: PAGE_SIZE,
    search,
    refreshes: 0,
    ...(filters === undefined ? {} : { filters }),
  });
  return (
    <>
      <div className={styles.head}>
        {all.length > 1 && (
          <Field label={words.lookupTable}>
            <Select
              value={table.logicalName}
              onChange={(_, { value }) => {
                onTable(value);
              }}
            >
              {all.map(({ logicalName, displayCollectionName }) => (
                <option key={logicalName} value={logicalName}>
                  {displayCollectionName}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {views.length > 1 && (
          <Field label={words.view}>
            <Select
              value={view.id}
              onChange={(_, { value }) => {
                setViewId(value);
              }}
            >
              {views.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field className={styles.search} label={words.searchRecords}>
          <Input
            type="search"
            autoFocus
            contentBefore={<Icon name="search" size={16} />}
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
      </div>
      {rows.status === "loading" && <Spinner label={words.loading} />}
      {rows.status === "failed" && <ErrorBox title={words.cellError} error={rows.error} />}
      {rows.status === "loaded" && (
        <>
          <ViewGrid
            label={view.name}
            table={table}
            columns={rows.columns}
            rows={rows.rows}
            selection={selection}
            onOpen={onChoose}
          />
          {rows.rows.length === 0 && <div className={styles.empty}>{words.noRecordsFound}</div>}
          <GridPager view={rows} selection={selection} />
        </>
      )}
    </>
  );
};

/** The views asked for; else the table's lookup view and those that list its records. */
function viewsOf(table: TableDescription, { viewIds }: LookupOptions): readonly ViewDescription[] {
  const asked = table.views.filter(({ id }) => viewIds.includes(bareId(id)));
  if (asked.length > 0) {
    return asked;
  }
  const all = [lookupView(table), ...table.views.filter(({ queryType }) => queryType === LOOKUP_VIEW)];
  return [...new Set([...all, ...table.views.filter(({ queryType }) => queryType === PUBLIC_VIEW)])];
}

function defaultView(
  table: TableDescription,
  views: readonly ViewDescription[],
  { defaultViewId }: LookupOptions,
): ViewDescription {
  return views.find(({ id }) => bareId(id) === defaultViewId) ?? views[0] ?? lookupView(table);
}
