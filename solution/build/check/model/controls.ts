import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, childElement, childElements, childText } from "../../xml/findElements";
import { parseXml } from "../../xml/parseXml";
import type { XmlElement } from "../../xml/xmlNode";

export interface ManifestProperty {
  readonly name: string;
  readonly isRequired: boolean;
}

export interface SolutionControl {
  /** `prefix_Namespace.Constructor` */
  readonly name: string;
  /** Properties of the manifest in the package; undefined when there is no readable manifest. */
  readonly properties: readonly ManifestProperty[] | undefined;
  readonly dataSets: readonly string[];
  readonly element: XmlElement;
}

export function controlsIn(solution: AssembledSolution): readonly SolutionControl[] {
  const section = childElement(solution.customizations, "CustomControls");
  const elements = section === undefined ? [] : childElements(section, "CustomControl");
  return elements.map((element) => {
    const name = childText(element, "Name");
    const control = manifestControl(solution.parts.get(`Controls/${name}/ControlManifest.xml`));
    return {
      name,
      properties: control === undefined ? undefined : childElements(control, "property").map(propertyOf),
      dataSets: control === undefined ? [] : childElements(control, "data-set").map((one) => attribute(one, "name")),
      element,
    };
  });
}

function manifestControl(content: Uint8Array | undefined): XmlElement | undefined {
  if (content === undefined) {
    return undefined;
  }
  const parsed = parseXml(new TextDecoder().decode(content), "ControlManifest.xml");
  return parsed.ok ? childElement(parsed.root, "control") : undefined;
}

function propertyOf(property: XmlElement): ManifestProperty {
  return { name: attribute(property, "name"), isRequired: attribute(property, "required") === "true" };
}
