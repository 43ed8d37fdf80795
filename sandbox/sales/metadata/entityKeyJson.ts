import type { Table } from "../schema/schema";
import type { JsonObject } from "../webapi/serializeRow";
import { stableId } from "../store/identifiers";
import { labelJson, managedProperty } from "./label";

/** The alternate keys of a table as its Keys show them. */
export function entityKeysJson(table: Table, languageId: number): JsonObject[] {
  return (table.keys ?? []).map((key) => ({
    MetadataId: stableId(`metadata/key/${table.logicalName}/${key.logicalName}`),
    LogicalName: key.logicalName,
    SchemaName: key.schemaName,
    EntityLogicalName: table.logicalName,
    KeyAttributes: [...key.columns],
    EntityKeyIndexStatus: key.isFailed ? "Failed" : "Active",
    DisplayName: labelJson(key.label, languageId),
    IsManaged: true,
    IsCustomizable: managedProperty(true, "iscustomizable"),
    IsSynchronous: false,
    IsExportKey: false,
    IsSecondaryKey: false,
    AsyncJob: null,
    HasChanged: null,
    IntroducedVersion: "1.0.0.0",
  }));
}
