import { makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import { cellLabel } from "../../form/cellLabel";
import type { ControlCell, CustomControl } from "../../form/formDefinition";
import { readSubgrid } from "../../form/subgrid";
import { dataSetParameters } from "../../pcf/dataset/dataSetParameters";
import { ErrorBox } from "../ErrorBox";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { DataSetSubgrid } from "./DataSetSubgrid";
import { useFormSession } from "./FormSessionContext";
import { NativeSubgrid } from "./NativeSubgrid";

interface SubgridCellProps {
  readonly cell: ControlCell;
  /** The control that draws the rows; null for the platform's own grid. */
  readonly custom: CustomControl | null;
}

const useStyles = makeStyles({
  notYet: { ...shorthands.padding("24px"), textAlign: "center", color: tokens.colorNeutralForeground3 },
});

/** Rows that belong to the record, as a view shows them. */
export const SubgridCell: React.FC<SubgridCellProps> = ({ cell, custom }) => {
  const styles = useStyles();
  const session = useFormSession();
  useObservable(session.record);
  const {
    control: { id, parameters },
  } = cell;
  const {
    controls,
    culture: { words },
  } = session.services;
  const load = React.useCallback(async () => {
    const control = custom?.name === null || custom === null ? null : await controls.load(custom.name);
    const subgrid = await readSubgrid(
      session,
      id,
      control === null || custom === null ? parameters : dataSetParameters(control, custom, parameters),
    );
    return { control, subgrid };
  }, [session, controls, custom, id, parameters]);
  const loaded = useLoaded(load);
  const label = cellLabel(cell, session);
  switch (loaded.status) {
    case "loading":
      return <Spinner size="tiny" label={words.loading} />;
    case "failed":
      return <ErrorBox title={words.cellError} error={loaded.error} />;
    case "loaded": {
      const { control, subgrid } = loaded.value;
      const props = {
        subgrid,
        controlId: id,
        label: label === "" ? subgrid.table.displayCollectionName : label,
        showsLabel: cell.showsLabel,
      };
      if (subgrid.parentColumn !== null && session.record.id === null) {
        return <div className={styles.notYet}>{words.createFirst}</div>;
      }
      return control === null || custom === null ? (
        <NativeSubgrid {...props} />
      ) : (
        <DataSetSubgrid {...props} control={control} cell={cell} custom={custom} />
      );
    }
  }
};
