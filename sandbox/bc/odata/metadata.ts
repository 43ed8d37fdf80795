import type { Page } from "../pages/page";
import type { Property } from "../pages/property";
import { toEdmType } from "../pages/page";

/** A published service: the name that the administrator chose, and its page. A part of a published page is one too. */
export interface PublishedService {
  readonly name: string;
  readonly page: Page;
}

/** A service and those of its page's parts: `SalesOrder` brings `SalesOrderSalesLines`. */
export function withParts({ name, page }: PublishedService): readonly PublishedService[] {
  return [
    { name, page },
    ...[...page.parts].map(([part, { page: child }]) => ({ name: `${name}${part}`, page: child })),
  ];
}

const COMPANY_PROPERTIES = [
  '<Property Name="Name" Type="Edm.String" Nullable="false" MaxLength="30"/>',
  '<Property Name="Evaluation_Company" Type="Edm.Boolean" Nullable="false"/>',
  '<Property Name="Display_Name" Type="Edm.String" MaxLength="250"/>',
  '<Property Name="Id" Type="Edm.Guid" Nullable="false"/>',
  '<Property Name="Business_Profile_Id" Type="Edm.String" MaxLength="250"/>',
];

/** The service metadata document (EDMX) of all published services. Their names are letters, digits and underscores. */
export function writeMetadata(services: readonly PublishedService[]): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    "<edmx:DataServices>",
    '<Schema Namespace="NAV" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    '<EntityType Name="Company">',
    '<Key><PropertyRef Name="Name"/></Key>',
    ...COMPANY_PROPERTIES,
    ...services.map(
      ({ name }) => `<NavigationProperty Name="${name}" Type="Collection(NAV.${name})" ContainsTarget="true"/>`,
    ),
    "</EntityType>",
    ...services.flatMap(writeEntityType),
    '<EntityContainer Name="NAV">',
    '<EntitySet Name="Company" EntityType="NAV.Company">',
    ...services.map(({ name }) => `<NavigationPropertyBinding Path="${name}" Target="${name}"/>`),
    "</EntitySet>",
    ...services.map(({ name }) => `<EntitySet Name="${name}" EntityType="NAV.${name}"/>`),
    "</EntityContainer>",
    "</Schema>",
    "</edmx:DataServices>",
    "</edmx:Edmx>",
  ];
  return lines.join("\n");
}

function writeEntityType({ name, page }: PublishedService): readonly string[] {
  return [
    `<EntityType Name="${name}">`,
    `<Key>${page.key.map((key) => `<PropertyRef Name="${key}"/>`).join("")}</Key>`,
    ...[...page.properties.values()].map((property) => writeProperty(property, page.key.includes(property.name))),
    ...[...page.flowFilters.keys()].map((filter) => `<Property Name="${filter}" Type="Edm.String" Nullable="true"/>`),
    ...[...page.parts.keys()].map(
      (part) =>
        `<NavigationProperty Name="${name}${part}" Type="Collection(NAV.${name}${part})" ContainsTarget="true"/>`,
    ),
    "</EntityType>",
  ];
}

function writeProperty(property: Property, isKey: boolean): string {
  const type = toEdmType(property.type);
  const length = property.length === undefined ? "" : ` MaxLength="${property.length}"`;
  const nullable = isKey || type !== "Edm.String" ? ' Nullable="false"' : "";
  const scale = type === "Edm.Decimal" ? ' Scale="Variable"' : "";
  return `<Property Name="${property.name}" Type="${type}"${nullable}${length}${scale}/>`;
}
