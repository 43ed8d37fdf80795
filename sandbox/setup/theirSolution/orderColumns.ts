import { strToU8, zipSync } from "fflate";

import type { SalesClient } from "../../client/salesClient";
import { importSolution } from "../importSolution";
import { columnTags, nativeTableTags } from "./tableTags";
import { labelled, xmlText } from "./xmlTags";
import type { Tags } from "./xmlTags";

const NAME = "StandInForDataverseBase";
const ORDER_COLUMNS = [
  { name: "bcbi_businesscentralordernumber", type: "nvarchar", label: "Business Central Order Number", length: 20 },
  {
    name: "bcbi_businesscentraldocumentoccurrencenumber",
    type: "int",
    label: "Business Central Document Occurrence Number",
  },
] as const;
const LINE_COLUMNS = [{ name: "bcbi_businesscentrallinenumber", type: "int", label: "BC Line Number" }] as const;

/**
 * Brings the columns that Business Central's orders both ways need (AL tables 5353 and 5354), as "Redeploy Integration Solution" does. In reality they
 * come with its base solution for Dataverse, of whose other parts nothing is played here: its company column stays away.
 */
export async function bringOrderColumns(admin: SalesClient): Promise<void> {
  const tables = ["SalesOrder", "SalesOrderDetail"] as const;
  const manifest: Tags = {
    ImportExportXml: {
      "@version": "9.2.24064.187",
      "@SolutionPackageVersion": "9.2",
      "@languagecode": "1033",
      SolutionManifest: {
        UniqueName: NAME,
        LocalizedNames: { LocalizedName: labelled("Stand-in for Business Central's base solution for Dataverse") },
        Descriptions: { Description: labelled("Made by the sandbox. Not Microsoft's.") },
        Version: "1.0.0.0",
        Managed: "1",
        Publisher: {
          UniqueName: "StandInForDataverseBase",
          LocalizedNames: { LocalizedName: labelled("Stand-in for Microsoft") },
          CustomizationPrefix: "bcbi",
          CustomizationOptionValuePrefix: "72791",
        },
        RootComponents: {
          RootComponent: tables.map((name) => ({ "@type": "1", "@schemaName": name.toLowerCase(), "@behavior": "2" })),
        },
        MissingDependencies: "",
      },
    },
  };
  const customizations: Tags = {
    ImportExportXml: {
      Entities: {
        Entity: [
          nativeTableTags("SalesOrder", ORDER_COLUMNS.map(columnTags), {}),
          nativeTableTags("SalesOrderDetail", LINE_COLUMNS.map(columnTags), {}),
        ],
      },
      Languages: { Language: "1033" },
    },
  };
  const zip = zipSync({
    "solution.xml": strToU8(xmlText(manifest)),
    "customizations.xml": strToU8(xmlText(customizations)),
    "[Content_Types].xml": strToU8(
      xmlText({
        Types: {
          "@xmlns": "http://schemas.openxmlformats.org/package/2006/content-types",
          Default: { "@Extension": "xml", "@ContentType": "text/xml" },
        },
      }),
    ),
  });
  await importSolution(admin, NAME, zip);
}
