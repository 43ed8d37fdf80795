import type { Column, Labels, LookupTarget, Ownership } from "./schema";

const DEFAULTS = { access: "read", requiredLevel: "none", isSecured: false, isCustom: false } as const;

function labels(english: string, norwegian: string): Labels {
  return { "1033": english, "1044": norwegian };
}

function lookup(logicalName: string, schemaName: string, label: Labels, targets: readonly LookupTarget[]): Column {
  return { ...DEFAULTS, logicalName, schemaName, type: "lookup", label, targets };
}

function target(table: string, relationship: string, navigation: string): LookupTarget {
  return { table, relationship, navigation, collection: relationship, onDelete: "none" };
}

function integer(logicalName: string, schemaName: string, label: Labels, access: Column["access"]): Column {
  return {
    ...DEFAULTS,
    access,
    logicalName,
    schemaName,
    type: "integer",
    label,
    minValue: -2147483648,
    maxValue: 2147483647,
  };
}

function dateTime(logicalName: string, schemaName: string, label: Labels): Column {
  return { ...DEFAULTS, logicalName, schemaName, type: "datetime", format: "datetime", behavior: "userLocal", label };
}

function auditColumns(table: string): Column[] {
  const user = (column: string) => [target("systemuser", `lk_${table}_${column}`, column)];
  return [
    dateTime("createdon", "CreatedOn", labels("Created On", "Opprettet")),
    lookup("createdby", "CreatedBy", labels("Created By", "Opprettet av"), user("createdby")),
    dateTime("modifiedon", "ModifiedOn", labels("Modified On", "Endret")),
    lookup("modifiedby", "ModifiedBy", labels("Modified By", "Endret av"), user("modifiedby")),
    lookup(
      "createdonbehalfby",
      "CreatedOnBehalfBy",
      labels("Created By (Delegate)", "Opprettet av (representant)"),
      user("createdonbehalfby"),
    ),
    lookup(
      "modifiedonbehalfby",
      "ModifiedOnBehalfBy",
      labels("Modified By (Delegate)", "Endret av (representant)"),
      user("modifiedonbehalfby"),
    ),
    {
      ...DEFAULTS,
      logicalName: "versionnumber",
      schemaName: "VersionNumber",
      type: "bigint",
      label: labels("Version Number", "Versjonsnummer"),
    },
    integer(
      "importsequencenumber",
      "ImportSequenceNumber",
      labels("Import Sequence Number", "Sekvensnummer for import"),
      "create",
    ),
    {
      ...dateTime("overriddencreatedon", "OverriddenCreatedOn", labels("Record Created On", "Oppføring opprettet")),
      format: "date",
      access: "create",
    },
    integer(
      "timezoneruleversionnumber",
      "TimeZoneRuleVersionNumber",
      labels("Time Zone Rule Version Number", "Versjonsnummer for tidssoneregel"),
      "full",
    ),
    integer(
      "utcconversiontimezonecode",
      "UTCConversionTimeZoneCode",
      labels("UTC Conversion Time Zone Code", "UTC-tidssonekode for konvertering"),
      "full",
    ),
  ];
}

function ownerColumns(table: string, ownership: Ownership): Column[] {
  // Lines carry the owner of their document and cannot be given another.
  const own = ownership === "UserOwned";
  const owner: Column = {
    ...lookup("ownerid", "OwnerId", labels("Owner", "Eier"), [
      target("systemuser", `owner_${table}`, "ownerid"),
      target("team", `owner_${table}_team`, "ownerid"),
    ]),
    type: "owner",
    access: own ? "full" : "read",
    requiredLevel: own ? "systemrequired" : "none",
  };
  return [
    owner,
    lookup("owningbusinessunit", "OwningBusinessUnit", labels("Owning Business Unit", "Eiende avdeling"), [
      target("businessunit", `business_unit_${table}`, "owningbusinessunit"),
    ]),
    lookup("owninguser", "OwningUser", labels("Owning User", "Eiende bruker"), [
      target("systemuser", `user_${table}`, "owninguser"),
    ]),
    lookup("owningteam", "OwningTeam", labels("Owning Team", "Eiende team"), [
      target("team", `team_${table}`, "owningteam"),
    ]),
  ];
}

/** The columns that the platform itself gives every table of this ownership, without primary key, name and status. */
export function systemColumns(table: string, ownership: Ownership): Column[] {
  switch (ownership) {
    case "UserOwned":
    case "Parent":
      return [...auditColumns(table), ...ownerColumns(table, ownership)];
    case "OrganizationOwned":
    case "BusinessOwned":
      return [
        ...auditColumns(table),
        lookup("organizationid", "OrganizationId", labels("Organization", "Organisasjon"), [
          target("organization", `organization_${table}`, "organizationid"),
        ]),
      ];
    case "None":
      return auditColumns(table);
  }
}
