import { toEdmType } from "../pages/page";
import type { ApiContext, ApiPart, ApiSet } from "./apiSet";
import { apiSets } from "./apiSets";
import { setOf } from "./completion";

/**
 * The service metadata document (EDMX) of API v2.0, as far as the local Business Central has it. A real one describes options as
 * enumerations with all their members; here they are texts.
 */
export function writeApiMetadata(context: ApiContext): string {
  const sets = [...apiSets.values()];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    "<edmx:DataServices>",
    '<Schema Namespace="Microsoft.NAV" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    '<EntityType Name="company">',
    '<Key><PropertyRef Name="id"/></Key>',
    '<Property Name="id" Type="Edm.Guid" Nullable="false"/>',
    '<Property Name="name" Type="Edm.String" MaxLength="30"/>',
    '<Property Name="displayName" Type="Edm.String" MaxLength="250"/>',
    ...sets.map(
      ({ name, entity }) =>
        `<NavigationProperty Name="${name}" Type="Collection(Microsoft.NAV.${entity})" ContainsTarget="true"/>`,
    ),
    "</EntityType>",
    ...sets.flatMap((set) => entityType(set, context)),
    '<EntityContainer Name="NAV">',
    '<EntitySet Name="companies" EntityType="Microsoft.NAV.company"/>',
    ...sets.map(({ name, entity }) => `<EntitySet Name="${name}" EntityType="Microsoft.NAV.${entity}"/>`),
    "</EntityContainer>",
    "</Schema>",
    "</edmx:DataServices>",
    "</edmx:Edmx>",
  ].join("\n");
}

function entityType(set: ApiSet, context: ApiContext): readonly string[] {
  const page = set.open(context, null);
  return [
    `<EntityType Name="${set.entity}">`,
    `<Key>${page.key.map((key) => `<PropertyRef Name="${key}"/>`).join("")}</Key>`,
    ...[...page.properties.values()].map(({ name, type, length }) => {
      const maxLength = length === undefined ? "" : ` MaxLength="${length}"`;
      return `<Property Name="${name}" Type="${toEdmType(type)}"${page.key.includes(name) ? ' Nullable="false"' : ""}${maxLength}/>`;
    }),
    ...set.parts.map(navigation),
    "</EntityType>",
  ];
}

function navigation(part: ApiPart): string {
  const type = `Microsoft.NAV.${setOf(part).entity}`;
  return `<NavigationProperty Name="${part.name}" Type="${part.isSingle ? type : `Collection(${type})`}"/>`;
}
