import type { Organization } from "../organization/organization";
import type { Expression } from "../odata/expression";
import type { QueryOptions } from "../odata/queryOptions";
import type { Row } from "../store/row";
import { notImplemented } from "../errors";
import { FINDERS } from "../import/componentTypes";
import { installedSolution } from "../import/checkManifest";
import { isChanged } from "../organization/unpublished";
import { stableId } from "../store/identifiers";
import { keyText, referenceOf, textOf } from "../store/row";
import { COMPONENT_NAMES, isComponent, tableOfComponents } from "./componentNames";

/** The virtual table of layers: nothing is kept in it, everything is told of the component that a question names. */
export const LAYERS = "msdyn_componentlayer";

const ACTIVE = "Active";
const SYSTEM = "System";

/** A question for layers names one component, by its id and its kind. */
export function layersAsked(organization: Organization, { filter }: QueryOptions): readonly Row[] {
  const id = equalTo(filter, "msdyn_componentid");
  const name = equalTo(filter, "msdyn_solutioncomponentname");
  if (id === null || name === null) {
    throw notImplemented(
      "msdyn_componentlayers without the filters msdyn_componentid eq '<id>' and msdyn_solutioncomponentname eq '<name>'",
    );
  }
  const type = COMPONENT_NAMES[name];
  if (type === undefined) {
    throw notImplemented(`layers of components of the kind '${name}'`);
  }
  return layersOf(organization, type, id.toLowerCase()).map((solution, place) => ({
    msdyn_componentlayerid: stableId(`layer/${name}/${id}/${solution}`),
    msdyn_name: componentName(organization, type, id) ?? id,
    msdyn_componentid: id,
    msdyn_solutioncomponentname: name,
    msdyn_solutionname: solution,
    msdyn_publishername: publisherName(organization, solution),
    msdyn_order: place + 1,
    versionnumber: "1",
  }));
}

/** Solutions from the base to the top: the platform's own, managed ones in the order of their first import, `Active` for what was changed here. */
function layersOf(organization: Organization, type: number, id: string): readonly string[] {
  const holders = Object.entries(organization.customizations.parts)
    .filter(([, parts]) => parts.some((part) => isComponent(organization, part, type, id)))
    .map(([name]) => name);
  const isManaged = (name: string) => installedSolution(organization, name)?.ismanaged === true;
  const native = holders.length === 0 ? nativeSolution(organization, type, id) : null;
  const table = tableOfComponents(type);
  const isActive = holders.some((name) => !isManaged(name)) || (table !== null && isChanged(organization, table, id));
  return [...(native === null ? [] : [native]), ...holders.filter(isManaged), ...(isActive ? [ACTIVE] : [])];
}

function nativeSolution(organization: Organization, type: number, id: string): string | null {
  const table = tableOfComponents(type);
  if (table === null) {
    return tableNamed(organization, type, id) === null ? null : SYSTEM;
  }
  const row = organization.store.get(table, id);
  const solution = row && organization.store.get("solution", textOf(row.solutionid) ?? "");
  return row ? (textOf(solution?.uniquename) ?? SYSTEM) : null;
}

function componentName(organization: Organization, type: number, id: string): string | null {
  const table = tableOfComponents(type);
  return table === null
    ? tableNamed(organization, type, id)
    : textOf(organization.store.get(table, id)?.[organization.schema.tableOf(table).primaryName ?? ""]);
}

function tableNamed(organization: Organization, type: number, id: string): string | null {
  const found = organization.schema
    .tables()
    .find(({ logicalName }) => FINDERS[type]?.(organization, logicalName) === id.toLowerCase());
  return found?.logicalName ?? null;
}

function publisherName(organization: Organization, uniqueName: string): string | null {
  const solution = organization.store.find("solution", (row) => row.uniquename === uniqueName);
  const publisher = referenceOf(solution?.publisherid);
  return publisher ? textOf(organization.store.get("publisher", keyText(publisher.id))?.friendlyname) : null;
}

/** The text that a filter, all of whose parts must hold, compares a column with. */
function equalTo(filter: Expression | null, column: string): string | null {
  const parts = filter?.kind === "and" ? filter.parts : filter ? [filter] : [];
  for (const part of parts) {
    if (part.kind === "and") {
      const inside = equalTo(part, column);
      if (inside !== null) {
        return inside;
      }
    }
    if (
      part.kind === "compare" &&
      part.operator === "eq" &&
      part.left.kind === "path" &&
      part.left.path.join("/") === column &&
      part.right.kind === "literal" &&
      typeof part.right.value === "string"
    ) {
      return part.right.value;
    }
  }
  return null;
}
