import * as React from "react";
import type { ControlCell, CustomControl } from "../../form/formDefinition";
import type { LoadedControl } from "../../pcf/controlLibrary";
import { boundColumns } from "../../pcf/dataset/dataSetParameters";
import { DataSetSource } from "../../pcf/dataset/dataSetSource";
import { useRowSelection } from "../list/useRowSelection";
import { ControlHost } from "./ControlHost";
import { useFormSession } from "./FormSessionContext";
import type { SubgridProps } from "./SubgridFrame";
import { DataSetTools } from "./DataSetTools";
import { SubgridFrame } from "./SubgridFrame";
import { useOpenGrid } from "./useOpenGrid";

interface DataSetSubgridProps extends SubgridProps {
  readonly control: LoadedControl;
  readonly cell: ControlCell;
  readonly custom: CustomControl;
}

/** The rows as a custom control shows them: it gets them as its data-set, the subgrid's commands stay above it. */
export const DataSetSubgrid: React.FC<DataSetSubgridProps> = (props) => {
  const session = useFormSession();
  const {
    subgrid: { table, view, pageSize, parentColumn },
    control,
    controlId,
    label,
    cell,
    custom,
  } = props;
  const {
    services,
    record: { id },
  } = session;
  const { manifest } = control;
  const selection = useRowSelection();
  const source = React.useMemo(
    () =>
      new DataSetSource(
        services,
        {
          table,
          view,
          pageSize,
          bound: boundColumns(control, custom),
          ...(parentColumn === null || id === null ? {} : { parent: { column: parentColumn, id } }),
        },
        selection,
      ),
    [services, table, view, pageSize, control, custom, parentColumn, id, selection],
  );
  const refresh = React.useCallback(() => {
    source.refresh();
  }, [source]);
  React.useEffect(refresh, [refresh]);
  useOpenGrid(session, controlId, selection, refresh);
  const dataSet = React.useMemo(() => ({ name: manifest.dataSet?.name ?? "", source }), [manifest, source]);
  return (
    <SubgridFrame
      {...props}
      selection={selection}
      showsCommands={manifest.dataSet?.showsCommandBar ?? false}
      onRefresh={refresh}
      tools={<DataSetTools source={source} subgrid={props.subgrid} definition={manifest.dataSet} />}
    >
      <div id={session.inputId(controlId)} role="group" aria-label={label} tabIndex={-1}>
        <ControlHost cell={cell} custom={custom} label={label} dataSet={dataSet} />
      </div>
    </SubgridFrame>
  );
};
