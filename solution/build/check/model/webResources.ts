import type { AssembledSolution } from "../../pack/assembleSolution";
import { childElement, childElements, childText } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";

export interface SolutionWebResource {
  readonly name: string;
  readonly content: Uint8Array | undefined;
  readonly element: XmlElement;
}

export function webResourcesOf(solution: AssembledSolution): readonly SolutionWebResource[] {
  const section = childElement(solution.customizations, "WebResources");
  const elements = section === undefined ? [] : childElements(section, "WebResource");
  return elements.map((element) => ({
    name: childText(element, "Name"),
    content: solution.parts.get(childText(element, "FileName").replace(/^\//, "")),
    element,
  }));
}
