import type { ColumnType } from "../../contract/tableDescription";
import type { Column, ColumnAccess, LookupTarget, Option, RequiredLevel } from "../schema/schema";
import type { Value } from "../store/row";
import type { XmlElement } from "../xml/element";
import { childNamed, childText } from "../xml/element";
import { readLabels } from "./readLabels";
import { readOptions } from "./readOptions";

const TYPES: Readonly<Record<string, ColumnType>> = {
  nvarchar: "string",
  ntext: "memo",
  int: "integer",
  bigint: "bigint",
  decimal: "decimal",
  float: "double",
  money: "money",
  bit: "boolean",
  picklist: "picklist",
  multiselectpicklist: "multiselectpicklist",
  datetime: "datetime",
  lookup: "lookup",
  customer: "customer",
  owner: "owner",
  primarykey: "uniqueidentifier",
  uniqueidentifier: "uniqueidentifier",
  state: "state",
  status: "status",
  entityname: "entityname",
};

const FORMATS: Readonly<Record<string, NonNullable<Column["format"]>>> = {
  text: "text",
  url: "url",
  email: "email",
  phone: "phone",
  textarea: "textarea",
  date: "date",
  datetime: "datetime",
};

const BEHAVIORS: Readonly<Record<string, NonNullable<Column["behavior"]>>> = {
  "1": "userLocal",
  "2": "dateOnly",
  "3": "timeZoneIndependent",
};

export type ColumnReading =
  | { readonly kind: "column"; readonly column: Column }
  /** A type that the sandbox has no place for: named, so that the import can say so. */
  | { readonly kind: "unsupported"; readonly name: string; readonly type: string };

/** Logical columns have no place of their own in the table: the platform works them out, whatever the file says of writing them. */
function isLogical(attribute: XmlElement): boolean {
  return childText(attribute, "IsLogical") === "1";
}

function readAccess(attribute: XmlElement): ColumnAccess {
  if (isLogical(attribute)) {
    return "read";
  }
  const [create, update] = [
    childText(attribute, "ValidForCreateApi") === "1",
    childText(attribute, "ValidForUpdateApi") === "1",
  ];
  if (create) {
    return update ? "full" : "create";
  }
  return update ? "update" : "read";
}

function readRequired(attribute: XmlElement): RequiredLevel {
  const level = childText(attribute, "RequiredLevel");
  return level === "required" || level === "recommended" || level === "systemrequired" ? level : "none";
}

function readDefault(attribute: XmlElement, type: ColumnType): Value | undefined {
  const text = childText(attribute, "AppDefaultValue");
  if (text === "" || text === "-1") {
    return undefined;
  }
  if (type === "boolean") {
    return text === "1";
  }
  return type === "picklist" ? Number(text) : undefined;
}

function numberIn(attribute: XmlElement, name: string): number | undefined {
  const text = childText(attribute, name);
  return text === "" ? undefined : Number(text);
}

/** Leaves out what is not there: optional properties are absent, never undefined. */
function withoutUndefined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export interface ColumnSources {
  readonly targets: readonly LookupTarget[];
  readonly globalOptions: (name: string) => readonly Option[] | undefined;
}

/** Reads one attribute element. Lookup targets come from the file's relationships. */
export function readColumn(attribute: XmlElement, { targets, globalOptions }: ColumnSources): ColumnReading {
  const logicalName = childText(attribute, "LogicalName") || childText(attribute, "Name").toLowerCase();
  const typeName = childText(attribute, "Type");
  const type = TYPES[typeName];
  if (type === undefined) {
    return { kind: "unsupported", name: logicalName, type: typeName };
  }
  const optionSetName = childText(attribute, "OptionSetName");
  const inline = childNamed(attribute, "optionset");
  const isLookup = type === "lookup" || type === "customer" || type === "owner";
  const calculationOf = childText(attribute, "CalculationOf");
  const column: Column = {
    logicalName,
    schemaName: attribute.attributes.PhysicalName ?? logicalName,
    type,
    access: readAccess(attribute),
    requiredLevel: readRequired(attribute),
    label: readLabels(childNamed(attribute, "displaynames")),
    isSecured: childText(attribute, "IsSecured") === "1",
    isCustom: childText(attribute, "IsCustomField") === "1",
    ...withoutUndefined({
      maxLength: numberIn(attribute, "MaxLength"),
      format: FORMATS[childText(attribute, "Format")],
      behavior: type === "datetime" ? (BEHAVIORS[childText(attribute, "Behavior")] ?? "userLocal") : undefined,
      precision: numberIn(attribute, "Accuracy"),
      minValue: numberIn(attribute, "MinValue"),
      maxValue: numberIn(attribute, "MaxValue"),
      options: inline ? readOptions(inline) : optionSetName === "" ? undefined : globalOptions(optionSetName),
      globalOptionSet: inline || optionSetName === "" ? undefined : optionSetName,
      targets: isLookup ? targets : undefined,
      default: readDefault(attribute, type),
      baseOf: calculationOf === "" ? undefined : calculationOf.toLowerCase(),
    }),
  };
  return { kind: "column", column };
}
