import type { XmlElement, XmlNode } from "../../xml/xmlNode";

/**
 * What Dataverse's own exports contain and the published schemas (9.0.0.2090) do not know. Solutions may have it; it is
 * taken out of the copy that is validated.
 */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ["ImportExportXml", ["OrganizationVersion", "OrganizationSchemaType", "CRMServerServiceabilityVersion"]],
  ["form", ["headerdensity", "showinformselector", "solutionaction"]],
  ["tab", ["ordinalvalue", "solutionaction"]],
  ["section", ["ordinalvalue", "solutionaction"]],
  ["cell", ["ordinalvalue", "solutionaction"]],
  ["Handler", ["ordinalvalue"]],
  ["column", ["id", "solutionaction"]],
  ["control", ["solutionaction"]],
  ["label", ["solutionaction"]],
  ["parameters", ["solutionaction"]],
  ["header", ["solutionaction"]],
  ["footer", ["solutionaction"]],
  ["event", ["solutionaction"]],
  ["Handlers", ["solutionaction"]],
  ["formLibraries", ["solutionaction"]],
  ["controlDescription", ["solutionaction"]],
  ["DisplayConditions", ["solutionaction"]],
  ["Role", ["isinherited", "solutionaction"]],
  ["Everyone", ["solutionaction"]],
  ["NavBarAreas", ["solutionaction"]],
  ["option", ["IsHidden"]],
  // Comparing columns of a row came after these schemas: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows
  ["condition", ["valueof"]],
]);

const CHILDREN: ReadonlyMap<string, readonly string[]> = new Map([
  ["attribute", ["AutoNumberFormat", "IsSearchable", "IsFilterable", "IsRetrievable", "IsLocalizable"]],
  [
    "entity",
    ["IsRetrieveAuditEnabled", "IsRetrieveMultipleAuditEnabled", "IsMSTeamsIntegrationEnabled", "IsSolutionAware"],
  ],
  ["EntityRelationship", ["CascadeArchive"]],
  ["Role", ["Description", "IsAutoAssigned"]],
  ["FieldPermission", ["CanReadUnmasked"]],
  ["parameters", ["HideQuickFormBorder", "UClientEnableWhatsNewFilter", "UClientRecordSourcesJSON"]],
  ["AppModule", ["OptimizedFor", "statecode", "statuscode", "NavigationType", "appelements", "appsettings"]],
  ["AppModuleSiteMap", ["EnableCollapsibleGroups", "ShowHome", "ShowPinned", "ShowRecents"]],
  [
    "Workflow",
    ["IsCustomProcessingStepAllowedForOtherPublishers", "JsonFileName", "ModernFlowType", "ProcessTriggerScope"],
  ],
  [
    "ImportExportXml",
    ["connectionreferences", "EntityImageConfigs", "AttributeImageConfigs", "CanvasApps", "AIModels"],
  ],
]);

/** A copy without what the published schemas do not know. */
export function withoutAllowed(node: XmlElement): XmlElement {
  const attributes = ATTRIBUTES.get(node.name) ?? [];
  const children = CHILDREN.get(node.name) ?? [];
  const kept = node.children.filter((child) => child.kind !== "element" || !children.includes(child.name));
  return {
    ...node,
    attributes: new Map([...node.attributes].filter(([name]) => !attributes.includes(name))),
    children: kept.map((child): XmlNode => (child.kind === "element" ? withoutAllowed(child) : child)),
  };
}
