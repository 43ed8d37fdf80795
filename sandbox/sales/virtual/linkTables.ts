import type { Column, Table } from "../schema/schema";
import { COMPANY, CONFIGURATION } from "./names";

const BASE = { requiredLevel: "none", isSecured: false, isCustom: true, access: "full" } as const;

function text(logicalName: string, label: string): Column {
  return {
    ...BASE,
    logicalName,
    schemaName: logicalName,
    type: "string",
    format: "text",
    maxLength: 250,
    label: { "1033": label },
  };
}

function id(logicalName: string): Column {
  return { ...BASE, logicalName, schemaName: logicalName, type: "uniqueidentifier", label: { "1033": "Id" } };
}

function table(
  parts: Pick<Table, "logicalName" | "entitySetName" | "objectTypeCode" | "primaryName"> & {
    readonly label: string;
    readonly columns: readonly Column[];
  },
): Table {
  const { label, columns, ...named } = parts;
  const primaryId = `${named.logicalName}id`;
  return {
    ...named,
    schemaName: named.logicalName,
    primaryId,
    ownership: "OrganizationOwned",
    displayName: { "1033": label },
    displayCollectionName: { "1033": label },
    privilegeName: named.logicalName,
    columns: Object.fromEntries([id(primaryId), ...columns].map((column) => [column.logicalName, column])),
    isCustom: true,
  };
}

/** What Microsoft's app brings besides the virtual tables themselves: companies, and the one row that says where Business Central is. */
export function linkTables(objectTypeCode: number): readonly Table[] {
  return [
    table({
      logicalName: COMPANY,
      entitySetName: "cdm_companies",
      objectTypeCode,
      primaryName: "cdm_companycode",
      label: "Company",
      columns: [text("cdm_companycode", "Company Code"), text("cdm_name", "Name")],
    }),
    table({
      logicalName: CONFIGURATION,
      entitySetName: "msdyn_businesscentralvirtualentities",
      objectTypeCode: objectTypeCode + 1,
      primaryName: "msdyn_name",
      label: "Business Central Virtual Data Source Configuration",
      columns: [
        text("msdyn_name", "Name"),
        text("msdyn_environment", "Environment"),
        text("msdyn_targethost", "Target Host"),
        text("msdyn_apimanagedprefix", "Prefix"),
        text("msdyn_apimanagedsolutionname", "Solution"),
        {
          ...BASE,
          logicalName: "msdyn_defaultcompanyid",
          schemaName: "msdyn_DefaultCompanyId",
          type: "lookup",
          label: { "1033": "Default Company" },
          targets: [
            {
              table: COMPANY,
              relationship: `${CONFIGURATION}_${COMPANY}`,
              navigation: "msdyn_DefaultCompanyId",
              collection: `${CONFIGURATION}_${COMPANY}`,
              onDelete: "restrict",
            },
          ],
        },
      ],
    }),
  ];
}
