import type { Table } from "../schema/schema";
import type { OneToMany, SchemaIndex } from "../schema/schemaIndex";
import type { JsonObject } from "../webapi/serializeRow";
import { stableId } from "../store/identifiers";

const CASCADE = { cascade: "Cascade", removeLink: "RemoveLink", restrict: "Restrict", none: "NoCascade" } as const;

function relationshipId(name: string): string {
  return stableId(`metadata/relationship/${name}`);
}

export function oneToManyJson(schema: SchemaIndex, relationship: OneToMany): JsonObject {
  const { schemaName, referencedTable, referencingTable, referencingColumn, target } = relationship;
  return {
    "@odata.type": "#Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata",
    MetadataId: relationshipId(schemaName),
    SchemaName: schemaName,
    RelationshipType: "OneToManyRelationship",
    IsCustomRelationship: schema.table(referencingTable)?.isCustom ?? false,
    ReferencedEntity: referencedTable,
    ReferencedAttribute: schema.tableOf(referencedTable).primaryId,
    ReferencedEntityNavigationPropertyName: target.collection,
    ReferencingEntity: referencingTable,
    ReferencingAttribute: referencingColumn,
    ReferencingEntityNavigationPropertyName: target.navigation,
    CascadeConfiguration: {
      Assign: "NoCascade",
      Delete: CASCADE[target.onDelete],
      Merge: "NoCascade",
      Reparent: "NoCascade",
      Share: "NoCascade",
      Unshare: "NoCascade",
    },
  };
}

/** The lookups of a table, each target a relationship of its own. */
export function manyToOneOf(schema: SchemaIndex, table: Table): JsonObject[] {
  return Object.values(table.columns).flatMap((column) =>
    (column.targets ?? []).map((target) =>
      oneToManyJson(schema, {
        schemaName: target.relationship,
        referencedTable: target.table,
        referencingTable: table.logicalName,
        referencingColumn: column.logicalName,
        target,
      }),
    ),
  );
}

export function oneToManyOf(schema: SchemaIndex, table: Table): JsonObject[] {
  return schema.incomingOf(table.logicalName).map((relationship) => oneToManyJson(schema, relationship));
}

export function manyToManyJson(intersect: Table): JsonObject | null {
  const relationship = intersect.manyToMany;
  if (!relationship) {
    return null;
  }
  return {
    "@odata.type": "#Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata",
    MetadataId: relationshipId(relationship.schemaName),
    SchemaName: relationship.schemaName,
    RelationshipType: "ManyToManyRelationship",
    IntersectEntityName: intersect.logicalName,
    Entity1LogicalName: relationship.table1,
    Entity1IntersectAttribute: relationship.column1,
    Entity1NavigationPropertyName: relationship.schemaName,
    Entity2LogicalName: relationship.table2,
    Entity2IntersectAttribute: relationship.column2,
    Entity2NavigationPropertyName: relationship.schemaName,
  };
}

export function manyToManyOf(schema: SchemaIndex, table: Table): JsonObject[] {
  const isOfTable = ({ manyToMany }: Table) =>
    manyToMany?.table1 === table.logicalName || manyToMany?.table2 === table.logicalName;
  return schema
    .tables()
    .filter(isOfTable)
    .map(manyToManyJson)
    .filter((json) => json !== null);
}
