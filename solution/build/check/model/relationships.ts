import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, childElement, childElements, childText } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";

export interface SolutionRelationship {
  readonly name: string;
  /** Logical name of the table that has the lookup. */
  readonly referencing: string;
  readonly referenced: string;
  /** Logical name of the lookup column. */
  readonly column: string;
  readonly element: XmlElement;
}

/** The one-to-many relationships of a solution. */
export function relationshipsOf(solution: AssembledSolution): readonly SolutionRelationship[] {
  const section = childElement(solution.customizations, "EntityRelationships");
  const elements = section === undefined ? [] : childElements(section, "EntityRelationship");
  return elements
    .filter((element) => childText(element, "EntityRelationshipType") === "OneToMany")
    .map((element) => ({
      name: attribute(element, "Name"),
      referencing: childText(element, "ReferencingEntityName").toLowerCase(),
      referenced: childText(element, "ReferencedEntityName").toLowerCase(),
      column: childText(element, "ReferencingAttributeName").toLowerCase(),
      element,
    }));
}
