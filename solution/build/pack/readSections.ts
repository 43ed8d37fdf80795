import { childElements } from "../xml/findElements";
import type { XmlElement } from "../xml/xmlNode";
import { readEntities } from "./readEntities";
import { readRelationships } from "./readRelationships";
import type { SourceReader } from "./sourceReader";

/** The content of each section of customizations.xml that lives in files of its own; sections without content are left out. */
export function readSections(reader: SourceReader): ReadonlyMap<string, readonly XmlElement[]> {
  const sections: readonly (readonly [string, readonly XmlElement[]])[] = [
    ["Entities", readEntities(reader)],
    ["Roles", roots(reader, /^Roles\/[^/]+\.xml$/, "Role")],
    ["FieldSecurityProfiles", childrenOf(reader, "Other/FieldSecurityProfiles.xml", "FieldSecurityProfiles")],
    ["RibbonDiffXml", childrenOf(reader, "Other/RibbonCustomizations.xml", "RibbonDiffXml")],
    ["EntityMaps", childrenOf(reader, "Other/EntityMaps.xml", "EntityMaps")],
    ["EntityRelationships", readRelationships(reader)],
    ["optionsets", roots(reader, /^OptionSets\/[^/]+\.xml$/, "optionset")],
    ["WebResources", roots(reader, /^WebResources\/.+\.data\.xml$/, "WebResource")],
    ["CustomControls", roots(reader, /^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/, "CustomControl")],
    ["AppModuleSiteMaps", roots(reader, /^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/, "AppModuleSiteMap")],
    ["AppModules", roots(reader, /^AppModules\/[^/]+\/AppModule\.xml$/, "AppModule")],
  ];
  return new Map(sections.filter(([, content]) => content.length > 0));
}

function roots(reader: SourceReader, pattern: RegExp, rootName: string): readonly XmlElement[] {
  return reader
    .paths(pattern)
    .map((path) => reader.xml(path, rootName))
    .filter((root) => root !== undefined);
}

function childrenOf(reader: SourceReader, path: string, rootName: string): readonly XmlElement[] {
  const root = reader.xml(path, rootName);
  return root === undefined ? [] : childElements(root);
}
