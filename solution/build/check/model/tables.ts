import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, childElement, childElements, childText, elementAt } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";

/** A column that a solution brings. */
export interface SolutionColumn {
  readonly logicalName: string;
  /** The name in the case that its maker wrote it. */
  readonly schemaName: string;
  readonly type: string;
  readonly isCustom: boolean;
  readonly isSecured: boolean;
  readonly element: XmlElement;
}

/** A table as a solution has it: its own, or the shell of a native one. */
export interface SolutionTable {
  readonly logicalName: string;
  readonly schemaName: string;
  /** The solution creates the table, rather than adding to one that is there. */
  readonly isOwn: boolean;
  readonly isOrganizationOwned: boolean;
  readonly columns: readonly SolutionColumn[];
  readonly element: XmlElement;
  /** EntityInfo/entity, where there is one. */
  readonly info: XmlElement | undefined;
}

export function tablesOf(solution: AssembledSolution): readonly SolutionTable[] {
  const entities = childElement(solution.customizations, "Entities");
  return entities === undefined ? [] : childElements(entities, "Entity").map(tableOf);
}

function tableOf(element: XmlElement): SolutionTable {
  const info = elementAt(element, "EntityInfo", "entity");
  const schemaName = childText(element, "Name");
  const attributes = info === undefined ? undefined : childElement(info, "attributes");
  return {
    logicalName: schemaName.toLowerCase(),
    schemaName,
    isOwn: info !== undefined && childText(info, "EntitySetName") !== "",
    isOrganizationOwned: info !== undefined && childText(info, "OwnershipTypeMask") === "OrgOwned",
    columns: attributes === undefined ? [] : childElements(attributes, "attribute").map(columnOf),
    element,
    info,
  };
}

function columnOf(element: XmlElement): SolutionColumn {
  return {
    logicalName: childText(element, "LogicalName"),
    schemaName: attribute(element, "PhysicalName"),
    type: childText(element, "Type"),
    isCustom: childText(element, "IsCustomField") === "1",
    isSecured: childText(element, "IsSecured") === "1",
    element,
  };
}
