import * as React from "react";
import type { ControlCell, CustomControl } from "../../form/formDefinition";
import type { FormSession } from "../../form/formSession";
import { isLocked } from "../../form/readOnly";
import { ControlInstance } from "../../pcf/controlInstance";
import type { LoadedControl } from "../../pcf/controlLibrary";
import type { ControlSurroundings, DataSetMoment } from "../../pcf/controlPort";
import { createContextParts } from "../../pcf/createContext";
import { createDataSet } from "../../pcf/dataset/createDataSet";
import type { DataSetSource } from "../../pcf/dataset/dataSetSource";
import { readParameters, refuseUnknownProperties } from "../../pcf/parameters";
import { writeOutputs } from "../../pcf/writeOutputs";
import type { ShellServices } from "../../services";

export interface HostedDataSet {
  readonly name: string;
  readonly source: DataSetSource;
}

export interface HostedCell {
  readonly session: FormSession;
  readonly cell: ControlCell;
  readonly custom: CustomControl;
  readonly label: string;
  readonly dataSet: HostedDataSet | null;
}

/** Brings a loaded control to life in its cell, keeps it told of what changes around it, and ends it with the cell. */
export function useControlInstance(control: LoadedControl, hosted: HostedCell): ControlInstance | null {
  const [instance, setInstance] = React.useState<ControlInstance | null>(null);
  const { session, cell, custom, label, dataSet } = hosted;
  React.useEffect(() => {
    const surroundings = () => surroundingsOf(control, { session, cell, custom, label, dataSet });
    refuseUnknownProperties(control, custom);
    const born = new ControlInstance(
      {
        construct: control.construct,
        container: control.manifest.isVirtual ? null : document.createElement("div"),
        createContext: (host) => createContextParts(session.services, control, host),
        write: (outputs) => {
          writeOutputs(outputs, {
            control,
            custom,
            record: session.record,
            timeZone: session.services.culture.timeZone,
          });
        },
      },
      surroundings(),
    );
    const observed = [
      session.record,
      session.state,
      session.services.navigator,
      ...(dataSet === null ? [] : [dataSet.source, dataSet.source.selection]),
    ].map((observable) =>
      observable.subscribe(() => {
        born.surround(surroundings);
      }),
    );
    born.start();
    setInstance(born);
    return () => {
      observed.forEach((stop) => {
        stop();
      });
      born.destroy();
    };
  }, [control, session, cell, custom, label, dataSet]);
  return instance;
}

function surroundingsOf(
  control: LoadedControl,
  { session, cell, custom, label, dataSet }: HostedCell,
): ControlSurroundings {
  const { record, state, services } = session;
  return {
    parameters: readParameters({ control, custom, record, culture: services.culture }),
    dataSets: dataSet === null ? {} : { [dataSet.name]: momentOf(dataSet, services) },
    isDisabled: isLocked(session, cell),
    isVisible: state.control(cell.control.id, { isVisible: cell.isVisible, isDisabled: cell.control.isDisabled })
      .isVisible,
    label,
    isDark: services.navigator.location.isDark,
    record: { id: record.id, table: record.table.logicalName, name: record.name },
    loads: record.loads,
  };
}

function momentOf({ name, source }: HostedDataSet, services: ShellServices): DataSetMoment {
  return {
    version: source.version + source.selection.version,
    isPopulated: source.populations > 0,
    // Most moments are only compared; a record for each row is made when the control is told.
    get members() {
      return createDataSet(name, source, services);
    },
  };
}
