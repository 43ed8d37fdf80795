import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, childElement, childElements, childText } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { guid } from "./guid";
import { tablesOf } from "./tables";

/** Component types of RootComponent that are named by their schema name, and those named by an id. */
export const COMPONENT_TYPES: ReadonlyMap<string, string> = new Map([
  ["1", "table"],
  ["9", "option set"],
  ["20", "security role"],
  ["61", "web resource"],
  ["62", "site map"],
  ["66", "custom control"],
  ["70", "field security profile"],
  ["80", "app"],
  ["380", "environment variable"],
]);

export interface Component {
  /** Number of the component type, as RootComponent/@type has it. */
  readonly type: string;
  /** Schema name, or the id as a bare lower-case GUID. */
  readonly key: string;
  readonly element: XmlElement;
}

/** The components that a solution lists as its roots. */
export function rootComponents(solution: AssembledSolution): readonly Component[] {
  const manifest = childElement(solution.solutionXml, "SolutionManifest");
  const list = manifest === undefined ? undefined : childElement(manifest, "RootComponents");
  const elements = list === undefined ? [] : childElements(list, "RootComponent");
  return elements.map((element) => {
    const id = attribute(element, "id");
    return { type: attribute(element, "type"), key: id === "" ? attribute(element, "schemaName") : guid(id), element };
  });
}

/** The components that a solution has and that must be listed as roots; what belongs to a table comes with the table. */
export function contentComponents(solution: AssembledSolution): readonly Component[] {
  const inSection = (section: string, name: string): readonly XmlElement[] => {
    const parent = childElement(solution.customizations, section);
    return parent === undefined ? [] : childElements(parent, name);
  };
  const keyed = (
    type: string,
    elements: readonly XmlElement[],
    key: (element: XmlElement) => string,
  ): readonly Component[] => elements.map((element) => ({ type, key: key(element), element }));
  return [
    ...tablesOf(solution).map(({ logicalName, element }) => ({ type: "1", key: logicalName, element })),
    ...keyed("9", inSection("optionsets", "optionset"), (one) => attribute(one, "Name")),
    ...keyed("20", inSection("Roles", "Role"), (one) => guid(attribute(one, "id"))),
    ...keyed("61", inSection("WebResources", "WebResource"), (one) => childText(one, "Name")),
    ...keyed("62", inSection("AppModuleSiteMaps", "AppModuleSiteMap"), (one) => childText(one, "SiteMapUniqueName")),
    ...keyed("66", inSection("CustomControls", "CustomControl"), (one) => childText(one, "Name")),
    ...keyed("70", inSection("FieldSecurityProfiles", "FieldSecurityProfile"), (one) =>
      guid(attribute(one, "fieldsecurityprofileid")),
    ),
    ...keyed("80", inSection("AppModules", "AppModule"), (one) => childText(one, "UniqueName")),
    ...environmentVariables(solution),
  ];
}

function environmentVariables(solution: AssembledSolution): readonly Component[] {
  return [...solution.parts.keys()].flatMap((path) => {
    const name = /^environmentvariabledefinitions\/([^/]+)\/environmentvariabledefinition\.xml$/.exec(path)?.[1];
    return name === undefined ? [] : [{ type: "380", key: name, element: solution.solutionXml }];
  });
}
