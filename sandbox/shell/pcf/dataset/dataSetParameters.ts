import type { CustomControl } from "../../form/formDefinition";
import type { LoadedControl } from "../controlLibrary";

/**
 * The subgrid's parameters with those that the form gives the control's data-set in their place.
 * @throws Error when the control has no data-set, or the form binds one that the control does not declare
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
  return new Map([...native, ...dataSets.flatMap(({ parameters }) => [...parameters])]);
}
