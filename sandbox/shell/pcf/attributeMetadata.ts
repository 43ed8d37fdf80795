import type { ColumnDescription } from "../../contract/tableDescription";

const REQUIRED_LEVEL = { none: 0, systemrequired: 1, required: 2, recommended: 3 } as const;
const DATE_BEHAVIOR = { userLocal: 1, dateOnly: 2, timeZoneIndependent: 3 } as const;

/** `attributes` of a bound property, in the spelling of client metadata. */
export function attributeMetadata(column: ColumnDescription): Readonly<Record<string, unknown>> {
  return {
    LogicalName: column.logicalName,
    DisplayName: column.label,
    RequiredLevel: REQUIRED_LEVEL[column.requiredLevel],
    IsSecured: column.isSecured,
    SourceType: 0,
    Description: "",
    ...typeMetadata(column),
  };
}

function typeMetadata(column: ColumnDescription): Readonly<Record<string, unknown>> {
  switch (column.type) {
    case "string":
    case "memo":
      return { MaxLength: column.maxLength, Format: column.format ?? "text", ImeMode: 0 };
    case "integer":
    case "bigint":
      return { MinValue: column.minValue, MaxValue: column.maxValue, Format: "none", ImeMode: 0 };
    case "decimal":
    case "double":
    case "money":
      return { MinValue: column.minValue, MaxValue: column.maxValue, Precision: column.precision, ImeMode: 0 };
    case "datetime":
      return {
        Behavior: DATE_BEHAVIOR[column.behavior ?? "userLocal"],
        Format: column.format ?? "datetime",
        ImeMode: 0,
      };
    case "lookup":
    case "customer":
    case "owner":
      return { Targets: [...(column.targets ?? [])] };
    case "boolean":
    case "picklist":
    case "multiselectpicklist":
    case "state":
    case "status":
      return { Options: (column.options ?? []).map(({ value, label }) => ({ Value: value, Label: label, Color: "" })) };
    default:
      return {};
  }
}
