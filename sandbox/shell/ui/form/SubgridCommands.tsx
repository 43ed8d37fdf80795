import * as React from "react";
import { showError } from "../../errorText";
import type { FormSession } from "../../form/formSession";
import { addProducts, takesProducts } from "../../form/native/addProducts";
import { readOnlyReason } from "../../form/readOnly";
import type { Subgrid } from "../../form/subgrid";
import { deleteRows } from "../../grid/deleteRows";
import type { RowSelection } from "../../grid/rowSelection";
import { fillIn } from "../../locale/fillIn";
import { newThing } from "../../locale/newThing";
import { quickCreate } from "../../quickCreate";
import { gridPlace } from "../../ribbon/gridPlace";
import { rankIn } from "../../ribbon/rank";
import type { ShellServices } from "../../services";
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

function nativeCommands({ session, subgrid, selection, onRefresh }: NativeCommands): readonly Command[] {
  const { table, parentColumn } = subgrid;
  const { record, services } = session;
  const { words } = services.culture;
  const { id: parentId, name } = record;
  const isOpen = parentId !== null && readOnlyReason(session) === null;
  const prefix = `Mscrm.SubGrid.${table.logicalName}`;
  const extraqs =
    parentId === null ? "" : parentDefaults({ parentColumn, parentId, name, table: record.table.logicalName });
  return [
    ...(isOpen && table.privileges.create !== "none" && takesProducts(subgrid)
      ? [
          {
            id: `${prefix}.AddProducts`,
            rank: rankIn("Management", 5),
            label: words.addProducts,
            icon: "product" as const,
            run: () => {
              addProducts(session, subgrid, onRefresh).catch((error: unknown) => showError(services.dialogs, error));
            },
          },
        ]
      : []),
    ...(isOpen && table.privileges.create !== "none"
      ? [
          {
            id: `${prefix}.AddNewStandard`,
            rank: rankIn("Management", 10),
            label: newThing(table.displayName, services.culture),
            icon: "add" as const,
            run: () => {
              void addRow(services, table.logicalName, extraqs, onRefresh);
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

/** By the table's quick create form, else by its main form as a page. */
async function addRow(services: ShellServices, table: string, extraqs: string, onRefresh: () => void): Promise<void> {
  const made = await quickCreate(services, table, extraqs);
  if (made === "noForm") {
    await services.navigator.open({ kind: "record", table, id: null, extraqs });
  } else if (made !== null) {
    onRefresh();
  }
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
