import type { Column, Labels, Option } from "../schema/schema";
import type { JsonObject } from "../webapi/serializeRow";
import { stableId } from "../store/identifiers";
import { labelJson } from "./label";

function optionJson(option: Option, languageId: number): JsonObject {
  return {
    Value: option.value,
    Label: labelJson(option.label, languageId),
    Description: labelJson({}, languageId),
    Color: null,
    IsManaged: true,
    ExternalValue: option.externalValue ?? "",
    ...(option.state === undefined
      ? {}
      : { "@odata.type": "#Microsoft.Dynamics.CRM.StatusOptionMetadata", State: option.state }),
    ...(option.defaultStatus === undefined
      ? {}
      : {
          "@odata.type": "#Microsoft.Dynamics.CRM.StateOptionMetadata",
          DefaultStatus: option.defaultStatus,
          InvariantName: option.invariantName ?? option.label["1033"] ?? "",
        }),
  };
}

interface Named {
  readonly name: string;
  readonly label: Labels;
  readonly isGlobal: boolean;
  readonly isCustom: boolean;
  readonly type: "Picklist" | "State" | "Status" | "Boolean";
  readonly options: readonly Option[];
}

export function namedOptionSetJson(
  { name, label, isGlobal, isCustom, type, options }: Named,
  languageId: number,
): JsonObject {
  const base = {
    MetadataId: stableId(`metadata/optionset/${name}`),
    Name: name,
    IsGlobal: isGlobal,
    IsCustomOptionSet: isCustom,
    IsManaged: true,
    OptionSetType: type,
    DisplayName: labelJson(label, languageId),
    Description: labelJson({}, languageId),
  };
  if (type !== "Boolean") {
    return {
      "@odata.type": "#Microsoft.Dynamics.CRM.OptionSetMetadata",
      ...base,
      Options: options.map((option) => optionJson(option, languageId)),
    };
  }
  const of = (value: number) =>
    options.filter((option) => option.value === value).map((option) => optionJson(option, languageId))[0] ?? null;
  return {
    "@odata.type": "#Microsoft.Dynamics.CRM.BooleanOptionSetMetadata",
    ...base,
    TrueOption: of(1),
    FalseOption: of(0),
  };
}

const TYPES: Partial<Record<Column["type"], Named["type"]>> = {
  picklist: "Picklist",
  multiselectpicklist: "Picklist",
  state: "State",
  status: "Status",
  boolean: "Boolean",
};

/** The option set of a choice column, null for other columns. */
export function columnOptionSetJson(table: string, column: Column, languageId: number): JsonObject | null {
  const type = TYPES[column.type];
  if (!type) {
    return null;
  }
  return namedOptionSetJson(
    {
      name: column.globalOptionSet ?? `${table}_${column.logicalName}`,
      label: column.label,
      isGlobal: column.globalOptionSet !== undefined,
      isCustom: column.isCustom,
      type,
      options: column.options ?? [],
    },
    languageId,
  );
}
