import { strToU8, zipSync } from "fflate";

import { COMMAND_TABLES, openRibbon, openScript } from "./openCommand";
import { relationshipTags } from "./relationshipTags";
import rolesFile from "./roles.json";
import { statisticsForm } from "./statisticsForm";
import { lookupTags, nativeTableTags, tableTags } from "./tableTags";
import type { TableFacts } from "./tableTags";
import tablesFile from "./tables.json";
import { labelled, xmlText } from "./xmlTags";
import type { Tags } from "./xmlTags";

interface RoleFacts {
  readonly id: string;
  readonly name: string;
  /** Table as privileges spell it → rights, parted by spaces. */
  readonly rights: Readonly<Partial<Record<string, string>>>;
}

const tables: readonly TableFacts[] = tablesFile;
const roles: readonly RoleFacts[] = rolesFile;

/** Business Central tells Microsoft's solution by this name (codeunit 5330, MicrosoftDynamicsNavIntegrationTxt). */
export const THEIR_SOLUTION = "MicrosoftDynamicsNavIntegration";

/**
 * Our stand-in for the solution that Business Central's set-up brings to Sales: tables and columns as its AL tables 5367 and 5368 read them, names
 * as documented. It is not Microsoft's: what is not published (ids, scripts, the publisher) is made up, and its title says whose it is.
 * @param version four numbers; Business Central compares it with the version of its own platform.
 * @returns a managed ZIP
 */
export function theirSolution(version: string): Uint8Array {
  return zipSync({
    "solution.xml": strToU8(xmlText(solutionTags(version))),
    "customizations.xml": strToU8(xmlText(customizationTags())),
    "[Content_Types].xml": strToU8(xmlText(contentTypeTags())),
    [openScript.file]: strToU8(openScript.text),
  });
}

function solutionTags(version: string): Tags {
  const components: readonly Tags[] = [
    ...tables.map(({ name }) => ({ "@type": "1", "@schemaName": name, "@behavior": "0" })),
    ...COMMAND_TABLES.map((name) => ({ "@type": "1", "@schemaName": name.toLowerCase(), "@behavior": "2" })),
    ...roles.map(({ id }) => ({ "@type": "20", "@id": `{${id}}`, "@behavior": "0" })),
    { "@type": "61", "@schemaName": openScript.name, "@behavior": "0" },
  ];
  return {
    ImportExportXml: {
      "@version": "9.2.24064.187",
      "@SolutionPackageVersion": "9.2",
      "@languagecode": "1033",
      SolutionManifest: {
        UniqueName: THEIR_SOLUTION,
        LocalizedNames: { LocalizedName: labelled("Stand-in for Microsoft's Business Central integration solution") },
        Descriptions: { Description: labelled("Made by the sandbox. Not Microsoft's.") },
        Version: version,
        Managed: "1",
        Publisher: {
          UniqueName: "StandInForMicrosoft",
          LocalizedNames: { LocalizedName: labelled("Stand-in for Microsoft") },
          CustomizationPrefix: "nav",
          CustomizationOptionValuePrefix: "72790",
        },
        RootComponents: { RootComponent: components },
        MissingDependencies: "",
      },
    },
  };
}

function customizationTags(): Tags {
  const lookup = lookupTags("nav_accountstatisticsid", "Business Central Account Statistics");
  return {
    ImportExportXml: {
      Entities: {
        Entity: [
          ...COMMAND_TABLES.map((name) =>
            nativeTableTags(name, name === "Account" ? [lookup] : [], { RibbonDiffXml: openRibbon(name) }),
          ),
          ...tables.map((table) =>
            tableTags(table, table.name === "nav_accountstatistics" ? { FormXml: statisticsForm(table) } : {}),
          ),
        ],
      },
      Roles: { Role: roles.map(roleTags) },
      EntityRelationships: { EntityRelationship: relationshipTags() },
      WebResources: { WebResource: openScript.tags },
      Languages: { Language: "1033" },
    },
  };
}

function roleTags({ id, name, rights }: RoleFacts): Tags {
  const privileges = Object.entries(rights).flatMap(([table, list = ""]) =>
    list.split(" ").map((right) => ({ "@name": `prv${right}${table}`, "@level": "Global" })),
  );
  return {
    "@id": `{${id}}`,
    "@name": name,
    IsCustomizable: "1",
    IntroducedVersion: "1.0.0.0",
    RolePrivileges: { RolePrivilege: privileges },
  };
}

function contentTypeTags(): Tags {
  const types = [
    ["xml", "text/xml"],
    ["js", "application/javascript"],
  ].map(([extension = "", type = ""]) => ({ "@Extension": extension, "@ContentType": type }));
  return { Types: { "@xmlns": "http://schemas.openxmlformats.org/package/2006/content-types", Default: types } };
}
