import { attribute, COLUMNS, label, solutionZip } from "../../contract/sales/solutionZip";

const TABLES = ["Account", "Contact", "Invoice", "Opportunity", "Product", "Quote", "SalesOrder"] as const;

const COMPANY =
  '<Entity><Name LocalizedName="Company" OriginalName="Company">bcbi_Company</Name><EntityInfo><entity Name="bcbi_Company"><LocalizedNames><LocalizedName description="Company" languagecode="1033" /></LocalizedNames>' +
  '<LocalizedCollectionNames><LocalizedCollectionName description="Companies" languagecode="1033" /></LocalizedCollectionNames><Descriptions /><attributes>' +
  attribute("bcbi_CompanyId", "primarykey", "", { required: "systemrequired", custom: false }) +
  attribute("bcbi_Name", "nvarchar", "<Format>text</Format><MaxLength>30</MaxLength>", {
    mask: "PrimaryName|ValidForForm",
    required: "required",
  }) +
  `${COLUMNS.state?.replaceAll("demo_project", "bcbi_company") ?? ""}${COLUMNS.status?.replaceAll("demo_project", "bcbi_company") ?? ""}` +
  "</attributes><EntitySetName>bcbi_companies</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask></entity></EntityInfo></Entity>";

function withCompany(table: string): string {
  const lookup = attribute(
    "bcbi_CompanyId",
    "lookup",
    `<LookupStyle>single</LookupStyle><LookupTypes /><displaynames>${label("Company", "Selskap")}</displaynames>`,
  );
  return `<Entity><Name LocalizedName="${table}" OriginalName="">${table}</Name><EntityInfo><entity Name="${table}"><attributes>${lookup}</attributes></entity></EntityInfo></Entity>`;
}

function relationship(table: string): string {
  const name = `bcbi_company_${table.toLowerCase()}`;
  return (
    `<EntityRelationship Name="${name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>${table}</ReferencingEntityName><ReferencedEntityName>bcbi_Company</ReferencedEntityName>` +
    "<CascadeDelete>RemoveLink</CascadeDelete><ReferencingAttributeName>bcbi_CompanyId</ReferencingAttributeName><EntityRelationshipRoles>" +
    "<EntityRelationshipRole><NavigationPropertyName>bcbi_CompanyId</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole>" +
    `<EntityRelationshipRole><NavigationPropertyName>${name}</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole></EntityRelationshipRoles></EntityRelationship>`
  );
}

/** What Business Central's base solution for Dataverse brings, as far as companies go: their table, and the column that names a row's company. */
export function baseIntegration(): Uint8Array {
  return solutionZip({
    uniqueName: "bcbi_CdsBaseIntegration",
    publisher: "BaseIntegration",
    prefix: "bcbi",
    rootComponents: ["bcbi_company", ...TABLES.map((table) => table.toLowerCase())]
      .map((table, at) => `<RootComponent type="1" schemaName="${table}" behavior="${at === 0 ? 0 : 2}" />`)
      .join(""),
    entities: COMPANY + TABLES.map(withCompany).join(""),
    relationships: TABLES.map(relationship).join(""),
    roles: "",
    profiles: "",
    optionSets: "",
    webResources: "",
    controls: "",
    files: {},
  });
}
