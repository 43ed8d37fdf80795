/**
 * Children of ImportExportXml in customizations.xml. The import's schema (CustomizationsSolution.xsd) is an
 * xs:sequence; the sections it does not know stand where exports have them.
 */
const SECTION_ORDER = [
  "Entities",
  "Roles",
  "Workflows",
  "FieldSecurityProfiles",
  "Templates",
  "RibbonDiffXml",
  "IsvConfig",
  "RelationshipRoles",
  "ConnectionRoles",
  "SiteMap",
  "EntityImageConfigs",
  "AttributeImageConfigs",
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
  "GlobalSearchConfigurations",
  "StoredProcedures",
] as const;

/** The place of a section in customizations.xml, or undefined for a name that no import knows. */
export function sectionPlace(name: string): number | undefined {
  const place = SECTION_ORDER.findIndex((known) => known === name);
  return place === -1 ? undefined : place;
}
