import type { CustomControl } from "../../form/formDefinition";
import type { LoadedControl } from "../controlLibrary";

/**
 * The subgrid's parameters with those that the form gives the control's data-set in their place.
 * @throws Error when the control has no data-set, or the form binds one that the control does not declare, or no column to a property-set that is required
 */
export function dataSetParameters(
  { fullName, manifest }: LoadedControl,
  { dataSets }: CustomControl,
  native: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (manifest.dataSet === null) {
    throw new Error(`The control ${fullName} stands on a subgrid, but its manifest declares no data-set.`);
  }
  const undeclared = dataSets.find(({ name }) => name !== manifest.dataSet?.name);
  if (undeclared !== undefined) {
    throw new Error(`Property ${undeclared.name} is not declared in the control manifest of ${fullName}.`);
  }
  const given = new Map([...native, ...dataSets.flatMap(({ parameters }) => [...parameters])]);
  const unbound = manifest.dataSet.propertySets.find(
    ({ name, isRequired }) => isRequired && (given.get(name) ?? "") === "",
  );
  if (unbound !== undefined) {
    throw new Error(`The form gives the control ${fullName} no column for its property-set ${unbound.name}.`);
  }
  return given;
}

/** By column: the property-set that the form binds to it, which the control knows the column by. */
export function boundColumns({ manifest }: LoadedControl, { dataSets }: CustomControl): ReadonlyMap<string, string> {
  return new Map(
    dataSets.flatMap(({ parameters }) =>
      (manifest.dataSet?.propertySets ?? []).flatMap(({ name }): [string, string][] => {
        const column = parameters.get(name) ?? "";
        return column === "" ? [] : [[column, name]];
      }),
    ),
  );
}
