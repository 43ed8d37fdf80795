import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { JsonObject } from "../webapi/serializeRow";
import { privilegeName, rightsOf } from "../security/rights";
import { stableId } from "../store/identifiers";
import { labelJson, managedProperty } from "./label";

const OWNERSHIP = {
  UserOwned: "UserOwned",
  OrganizationOwned: "OrganizationOwned",
  BusinessOwned: "BusinessOwned",
  Parent: "None",
  None: "None",
} as const;

export function entityId(table: Table): string {
  return stableId(`metadata/${table.logicalName}`);
}

function privileges(organization: Organization, table: Table): JsonObject[] {
  return rightsOf(table.ownership).flatMap((right) => {
    const name = privilegeName(table, right);
    return name === null
      ? []
      : [
          {
            Name: name,
            PrivilegeId: organization.privilegeId(name),
            PrivilegeType: right,
            CanBeBasic: table.ownership === "UserOwned",
            CanBeLocal: table.ownership === "UserOwned",
            CanBeDeep: table.ownership === "UserOwned",
            CanBeGlobal: true,
          },
        ];
  });
}

/** A table as EntityDefinitions show it, without what is behind its navigation properties. */
export function entityJson(organization: Organization, table: Table, languageId: number): JsonObject {
  return {
    MetadataId: entityId(table),
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySetName,
    LogicalCollectionName: table.entitySetName,
    CollectionSchemaName: table.entitySetName,
    ObjectTypeCode: table.objectTypeCode,
    TableType: table.external === undefined ? "Standard" : "Virtual",
    ExternalName: table.external?.entity ?? null,
    ExternalCollectionName: table.external?.set ?? null,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    OwnershipType: OWNERSHIP[table.ownership],
    DisplayName: labelJson(table.displayName, languageId),
    DisplayCollectionName: labelJson(table.displayCollectionName, languageId),
    Description: labelJson({}, languageId),
    IsCustomEntity: table.isCustom,
    IsManaged: true,
    IsActivity: table.primaryId === "activityid",
    IsIntersect: table.manyToMany !== undefined,
    IsChildEntity: table.ownership === "Parent",
    IsOptimisticConcurrencyEnabled: true,
    ChangeTrackingEnabled: false,
    IsCustomizable: managedProperty(true, "iscustomizable"),
    Privileges: privileges(organization, table),
  };
}
