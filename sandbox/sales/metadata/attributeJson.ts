import type { ColumnType } from "../../contract/tableDescription";
import type { Column, Table } from "../schema/schema";
import type { JsonObject } from "../webapi/serializeRow";
import { stableId } from "../store/identifiers";
import { labelJson, managedProperty } from "./label";
import { columnOptionSetJson } from "./optionSetJson";

/** AttributeType, AttributeTypeName.Value and the metadata type's name, by column type. */
const TYPES: Readonly<Record<ColumnType, readonly [string, string, string]>> = {
  string: ["String", "StringType", "StringAttributeMetadata"],
  memo: ["Memo", "MemoType", "MemoAttributeMetadata"],
  integer: ["Integer", "IntegerType", "IntegerAttributeMetadata"],
  bigint: ["BigInt", "BigIntType", "BigIntAttributeMetadata"],
  decimal: ["Decimal", "DecimalType", "DecimalAttributeMetadata"],
  double: ["Double", "DoubleType", "DoubleAttributeMetadata"],
  money: ["Money", "MoneyType", "MoneyAttributeMetadata"],
  boolean: ["Boolean", "BooleanType", "BooleanAttributeMetadata"],
  datetime: ["DateTime", "DateTimeType", "DateTimeAttributeMetadata"],
  picklist: ["Picklist", "PicklistType", "PicklistAttributeMetadata"],
  multiselectpicklist: ["Virtual", "MultiSelectPicklistType", "MultiSelectPicklistAttributeMetadata"],
  state: ["State", "StateType", "StateAttributeMetadata"],
  status: ["Status", "StatusType", "StatusAttributeMetadata"],
  lookup: ["Lookup", "LookupType", "LookupAttributeMetadata"],
  customer: ["Customer", "CustomerType", "LookupAttributeMetadata"],
  owner: ["Owner", "OwnerType", "LookupAttributeMetadata"],
  uniqueidentifier: ["Uniqueidentifier", "UniqueidentifierType", "UniqueIdentifierAttributeMetadata"],
  entityname: ["EntityName", "EntityNameType", "EntityNameAttributeMetadata"],
};

/** Types whose columns may be calculated; those here are not. */
const CALCULABLE: ReadonlySet<ColumnType> = new Set([
  "string",
  "integer",
  "decimal",
  "money",
  "boolean",
  "datetime",
  "picklist",
  "multiselectpicklist",
]);

const REQUIRED = {
  none: "None",
  recommended: "Recommended",
  required: "ApplicationRequired",
  systemrequired: "SystemRequired",
} as const;
const BEHAVIORS = { userLocal: "UserLocal", dateOnly: "DateOnly", timeZoneIndependent: "TimeZoneIndependent" } as const;
const TEXT_FORMATS: Readonly<Record<string, string>> = {
  url: "Url",
  email: "Email",
  phone: "Phone",
  textarea: "TextArea",
  text: "Text",
};

function typed(column: Column): JsonObject {
  switch (column.type) {
    case "string":
      return {
        MaxLength: column.maxLength ?? null,
        Format: TEXT_FORMATS[column.format ?? "text"] ?? "Text",
        FormatName: { Value: TEXT_FORMATS[column.format ?? "text"] ?? "Text" },
      };
    case "memo":
      return { MaxLength: column.maxLength ?? null, Format: "TextArea" };
    case "integer":
    case "bigint":
      return { MinValue: column.minValue ?? null, MaxValue: column.maxValue ?? null };
    case "decimal":
    case "double":
    case "money":
      return {
        Precision: column.precision ?? null,
        MinValue: column.minValue ?? null,
        MaxValue: column.maxValue ?? null,
        ...(column.type === "money"
          ? { IsBaseCurrency: column.baseOf !== undefined, CalculationOf: column.baseOf ?? null }
          : {}),
      };
    case "datetime":
      return {
        Format: column.format === "date" ? "DateOnly" : "DateAndTime",
        DateTimeBehavior: { Value: BEHAVIORS[column.behavior ?? "userLocal"] },
      };
    case "lookup":
    case "customer":
    case "owner":
      return { Targets: [...new Set((column.targets ?? []).map((target) => target.table))] };
    default:
      return {};
  }
}

export function attributeId(table: Table, column: Column): string {
  return stableId(`metadata/${table.logicalName}/${column.logicalName}`);
}

/** A column as EntityDefinitions show it, with its option set where it has one. */
export function attributeJson(table: Table, column: Column, languageId: number): JsonObject {
  const [type, typeName, metadata] = TYPES[column.type];
  const optionSet = columnOptionSetJson(table.logicalName, column, languageId);
  return {
    "@odata.type": `#Microsoft.Dynamics.CRM.${metadata}`,
    MetadataId: attributeId(table, column),
    LogicalName: column.logicalName,
    SchemaName: column.schemaName,
    EntityLogicalName: table.logicalName,
    AttributeType: type,
    AttributeTypeName: { Value: typeName },
    AttributeOf: null,
    DisplayName: labelJson(column.label, languageId),
    Description: labelJson({}, languageId),
    RequiredLevel: managedProperty(REQUIRED[column.requiredLevel], "canmodifyrequirementlevelsettings"),
    ExternalName: column.externalName ?? null,
    SourceType: CALCULABLE.has(column.type) ? 0 : null,
    IsCustomAttribute: column.isCustom,
    IsPrimaryId: column.logicalName === table.primaryId,
    IsPrimaryName: column.logicalName === table.primaryName,
    IsSecured: column.isSecured,
    IsManaged: true,
    IsLogical: false,
    IsValidForRead: true,
    IsValidForCreate: column.access === "full" || column.access === "create",
    IsValidForUpdate: column.access === "full" || column.access === "update",
    IsValidForAdvancedFind: managedProperty(true, "canmodifysearchsettings"),
    IsCustomizable: managedProperty(true, "iscustomizable"),
    ...typed(column),
    ...(optionSet
      ? {
          DefaultFormValue: column.default ?? -1,
          DefaultValue: column.default ?? null,
          OptionSet: optionSet,
          GlobalOptionSet: optionSet.IsGlobal === true ? optionSet : null,
        }
      : {}),
  };
}
