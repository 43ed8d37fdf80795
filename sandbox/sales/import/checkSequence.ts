import type { XmlElement } from "../xml/element";
import type { ImportProblem } from "./importProblem";
import { descendantsNamed, elementsOf } from "../xml/element";
import { schemaViolation } from "./importProblem";

/** Children whose order Dataverse's customisation schema fixes (xs:sequence); the others may come in any order. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  ImportExportXml: [
    "Entities",
    "Roles",
    "Workflows",
    "FieldSecurityProfiles",
    "Templates",
    "EntityImageConfigs",
    "AttributeImageConfigs",
    "RibbonDiffXml",
    "IsvConfig",
    "RelationshipRoles",
    "ConnectionRoles",
    "SiteMap",
    "EntityMaps",
    "EntityRelationships",
    "OrganizationSettings",
    "optionsets",
    "Reports",
    "RoutingRules",
    "ChannelPropertyGroups",
    "ConvertRules",
    "MobileOfflineProfiles",
    "Slas",
    "ChannelAccessProfiles",
    "ChannelAccessProfileRules",
    "Dashboards",
    "InteractionCentricDashboards",
    "Dialogs",
    "WebResources",
    "CustomControls",
    "SolutionPluginAssemblies",
    "SdkMessageProcessingSteps",
    "ServiceEndpoints",
    "AppModuleSiteMaps",
    "AppModules",
    "EntityDataProviders",
    "EntityDataSources",
    "CanvasApps",
    "connectionreferences",
    "Languages",
  ],
  Role: ["IsCustomizable", "IsAutoAssigned", "IntroducedVersion", "Description", "RolePrivileges"],
  FieldPermission: ["EntityName", "AttributeName", "CanRead", "CanUpdate", "CanCreate"],
  RibbonDiffXml: ["CustomActions", "Templates", "CommandDefinitions", "RuleDefinitions", "LocLabels"],
  EntityRelationshipRole: [
    "NavPaneDisplayOption",
    "NavPaneArea",
    "NavPaneOrder",
    "NavigationPropertyName",
    "CustomLabels",
    "RelationshipRoleType",
    "AssociationRoleOrdinal",
  ],
  WebResource: [
    "WebResourceId",
    "Name",
    "DisplayName",
    "Description",
    "SilverlightVersion",
    "LanguageCode",
    "WebResourceType",
    "IntroducedVersion",
    "IsEnabledForMobileClient",
    "IsAvailableForMobileOffline",
    "DependencyXml",
    "IsCustomizable",
    "CanBeDeleted",
    "IsHidden",
    "FileName",
  ],
  CustomControl: ["Name", "FileName"],
};

/** Newer platforms write further elements (CanReadUnmasked among them) at the end or in between, in no order that the schema knows. */
function position(sequence: readonly string[], name: string): number | null {
  const index = sequence.indexOf(name);
  return index < 0 ? null : index;
}

function checkElement(element: XmlElement, sequence: readonly string[]): ImportProblem | null {
  let last = { index: -1, name: "" };
  for (const child of elementsOf(element)) {
    const index = position(sequence, child.name);
    if (index === null) {
      continue;
    }
    if (index < last.index) {
      return schemaViolation(
        `The element '${element.name}' has invalid child element '${child.name}'. It must come before '${last.name}'`,
        `<${child.name}`,
      );
    }
    last = { index, name: child.name };
  }
  return null;
}

/** The part of the server-side XSD check that the sandbox makes: the order of elements where it is enforced. */
export function checkSequences(customizations: XmlElement): ImportProblem | null {
  if (customizations.name !== "ImportExportXml") {
    return schemaViolation(
      `The element '${customizations.name}' is not expected; the root is 'ImportExportXml'`,
      customizations.name,
    );
  }
  for (const [name, sequence] of Object.entries(SEQUENCES)) {
    const elements = name === customizations.name ? [customizations] : descendantsNamed(customizations, name);
    for (const element of elements) {
      const problem = checkElement(element, sequence);
      if (problem) {
        return problem;
      }
    }
  }
  return null;
}
