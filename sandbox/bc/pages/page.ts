import type { FieldType, FieldValue, Table } from "../tables/table";

/** A property of the OData entity that a published page becomes. */
export interface Property {
  /** As on the wire, e.g. Qty_on_Sales_Order. */
  readonly name: string;
  /** The field of the page's table that it shows, e.g. Qty. on Sales Order. */
  readonly field: string;
  readonly type: FieldType;
  readonly length?: number;
}

/** A page of BC's base application that an administrator can publish as a web service. */
export interface Page {
  readonly id: number;
  readonly name: string;
  readonly table: Table;
  readonly properties: ReadonlyMap<string, Property>;
  /** Names of the properties that make the entity's key. */
  readonly key: readonly string[];
  /** FlowFilters that the page's FlowFields need: property name → field name. They come last in an entity. */
  readonly flowFilters: ReadonlyMap<string, string>;
}

/** How the facts about a page are written down in this folder's JSON files. */
export interface PageFacts {
  readonly page: number;
  readonly name: string;
  readonly table: string;
  readonly flowFilters?: readonly string[];
  /** Property name → field of the table. */
  readonly properties: Readonly<Record<string, string>>;
}

const NOT_IN_NAMES = /[^A-Za-z0-9]+/g;

/** BC's rule for OData names: % becomes Percent, every run of other characters one underscore, none at the ends. */
export function toPropertyName(name: string): string {
  return name.replaceAll("%", "Percent").replace(NOT_IN_NAMES, "_").replace(/^_|_$/g, "");
}

/**
 * Makes a page of its facts. Key fields that no control of the page shows are added, for an OData entity must have its key.
 * @throws Error when the facts name a field that the table lacks.
 */
export function definePage(facts: PageFacts, table: Table): Page {
  if (facts.table !== table.name) {
    throw new Error(`Page ${facts.page} shows table ${facts.table}, not ${table.name}.`);
  }
  const shown = Object.values(facts.properties);
  const addedKey = table.key.filter((field) => !shown.includes(field)).map((field): [string, string] => [toPropertyName(field), field]);
  const properties = new Map<string, Property>();
  for (const [name, fieldName] of [...addedKey, ...Object.entries(facts.properties)]) {
    const field = table.fields.get(fieldName);
    if (field === undefined) {
      throw new Error(`Page ${facts.page} shows field ${JSON.stringify(fieldName)}, which table ${table.name} of the local Business Central lacks.`);
    }
    properties.set(name, { name, field: fieldName, type: field.type, ...(field.length !== undefined && { length: field.length }) });
  }
  return {
    id: facts.page,
    name: facts.name,
    table,
    properties,
    key: table.key.map((field) => [...properties.values()].find((property) => property.field === field)?.name ?? toPropertyName(field)),
    flowFilters: new Map((facts.flowFilters ?? []).map((field) => [toPropertyName(field), field])),
  };
}

const BLANK_DATE = "0001-01-01";

/** A field's value as BC writes it to JSON. */
export function toJsonValue(type: FieldType, value: FieldValue): FieldValue {
  return type === "Date" && value === "" ? BLANK_DATE : value;
}

const EDM_TYPES: Readonly<Record<FieldType, string>> = {
  Code: "Edm.String",
  Text: "Edm.String",
  Option: "Edm.String",
  DateFormula: "Edm.String",
  Decimal: "Edm.Decimal",
  Integer: "Edm.Int32",
  Boolean: "Edm.Boolean",
  Date: "Edm.Date",
  DateTime: "Edm.DateTimeOffset",
  Guid: "Edm.Guid",
};

export function toEdmType(type: FieldType): string {
  return EDM_TYPES[type];
}
