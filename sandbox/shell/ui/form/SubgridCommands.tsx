import * as React from "react";
import type { FormSession } from "../../form/formSession";
import { readOnlyReason } from "../../form/readOnly";
import type { Subgrid } from "../../form/subgrid";
import { deleteRows } from "../../grid/deleteRows";
import type { RowSelection } from "../../grid/rowSelection";
import { fillIn } from "../../locale/fillIn";
import { newThing } from "../../locale/newThing";
import { gridPlace } from "../../ribbon/gridPlace";
import { rankIn } from "../../ribbon/rank";
import { drawCommand } from "../command/CommandBar";
import type { Command } from "../command/command";
import { useRibbon } from "../command/useRibbon";
import { ErrorBox } from "../ErrorBox";
import { useObservable } from "../useObservable";
import { useClientApi, useFormSession } from "./FormSessionContext";

interface SubgridCommandsProps {
  readonly subgrid: Subgrid;
  readonly controlId: string;
  readonly label: string;
  readonly selection: RowSelection;
  readonly onRefresh: () => void;
}

/** What one can do with a subgrid. */
export const SubgridCommands: React.FC<SubgridCommandsProps> = ({
  subgrid,
  controlId,
  label,
  selection,
  onRefresh,
}) => {
  const session = useFormSession();
  const api = useClientApi();
  const { services, record } = session;
  useObservable(selection);
  const { words } = services.culture;
  const place = React.useMemo(
    () =>
      api === null
        ? null
        : gridPlace({
            services,
            table: subgrid.table,
            page: window,
            selection,
            gridControl: () => api.control(controlId),
            formContext: api.formContext,
          }),
    [api, services, subgrid.table, selection, controlId],
  );
  const native = nativeCommands({ session, subgrid, selection, onRefresh });
  const { commands, problems } = useRibbon({
    name: "subgrid",
    place,
    native,
    occasion: `${String(record.loads)} ${String(session.commandBar.version)} ${String(selection.version)}`,
  });
  return (
    <>
      {commands.length > 0 && (
        <div role="menubar" aria-label={fillIn(words.gridCommands, label)}>
          {commands.map((command) => (
            <React.Fragment key={command.id}>{drawCommand(command, undefined, "small")}</React.Fragment>
          ))}
        </div>
      )}
      {problems.map(({ id, error }) => (
        <ErrorBox key={id} title={fillIn(words.commandError, id)} error={error} />
      ))}
    </>
  );
};

interface NativeCommands {
  readonly session: FormSession;
  readonly subgrid: Subgrid;
  readonly selection: RowSelection;
  readonly onRefresh: () => void;
}

function nativeCommands({
  session,
  subgrid: { table, parentColumn },
  selection,
  onRefresh,
}: NativeCommands): readonly Command[] {
  const { record, services } = session;
  const {
    navigator,
    culture: { words },
  } = services;
  const { id: parentId, name } = record;
  const isOpen = parentId !== null && readOnlyReason(session) === null;
  const prefix = `Mscrm.SubGrid.${table.logicalName}`;
  const extraqs =
    parentId === null ? "" : parentDefaults({ parentColumn, parentId, name, table: record.table.logicalName });
  return [
    ...(isOpen && table.privileges.create !== "none"
      ? [
          {
            id: `${prefix}.AddNewStandard`,
            rank: rankIn("Management", 10),
            label: newThing(table.displayName, services.culture),
            icon: "add" as const,
            run: () => {
              void navigator.open({ kind: "record", table: table.logicalName, id: null, extraqs });
            },
          },
        ]
      : []),
    {
      id: `${prefix}.RefreshButton`,
      label: words.refreshGrid,
      icon: "refresh",
      rank: rankIn("Collaborate", 10),
      run: onRefresh,
    },
    ...(isOpen && table.privileges.delete !== "none" && selection.ids.length > 0
      ? [
          {
            id: `${prefix}.Delete`,
            label: words.delete,
            icon: "delete" as const,
            rank: rankIn("Collaborate", 20),
            run: () => {
              void deleteRows(services, selection, onRefresh);
            },
          },
        ]
      : []),
  ];
}

/** A new row points to the record it was made on. */
function parentDefaults({
  parentColumn,
  parentId,
  name,
  table,
}: {
  readonly parentColumn: string | null;
  readonly parentId: string;
  readonly name: string;
  readonly table: string;
}): string {
  return parentColumn === null
    ? ""
    : new URLSearchParams({
        [parentColumn]: parentId,
        [`${parentColumn}name`]: name,
        [`${parentColumn}type`]: table,
      }).toString();
}
