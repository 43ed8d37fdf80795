import type { Condition } from "../odata/condition";
import { NO_FILTERS } from "../ledger/figures";
import type { FieldType, FieldValue, Table, TableRecord } from "../tables/table";
import type { Property } from "./property";

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
  /** Properties that the real page has and this one does not play. They are refused by name. */
  readonly notPlayed: ReadonlySet<string>;
  /** Lists of other pages that stand on this one: part → page. Published with it, as `<service><part>`. */
  readonly parts: ReadonlyMap<string, PagePart>;
  /** Refuses a question over all of the page's records that the page's own code refuses. @throws ODataFailure */
  readonly checkFilter?: (condition: Condition | null) => void;
}

/** A list below each record of a page, e.g. the lines of an order. */
export interface PagePart {
  readonly page: Page;
  /** Field of the part's records → field of the page's record that holds the same. */
  readonly link: ReadonlyMap<string, string>;
}

/** How the facts about a page are written down in this folder's JSON files. */
export interface PageFacts {
  readonly page: number;
  readonly name: string;
  readonly table: string;
  readonly flowFilters?: readonly string[];
  /** Property name → field of the table. */
  readonly properties: Readonly<Record<string, string>>;
  /** Fields that make the entity's key; without it, those of the table. */
  readonly key?: readonly string[];
  /** An API page: options are enumerations. */
  readonly isApi?: boolean;
  /** The page's own view of its table: field → the only value shown. */
  readonly where?: Readonly<Record<string, string>>;
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
export function definePage(facts: PageFacts, table: Table, parts: Readonly<Record<string, PagePart>> = {}): Page {
  if (facts.table !== table.name) {
    throw new Error(`Page ${facts.page} shows table ${facts.table}, not ${table.name}.`);
  }
  const shown = Object.values(facts.properties);
  const key = facts.key ?? table.key;
  const addedKey = key
    .filter((field) => !shown.includes(field))
    .map((field): [string, string] => [toPropertyName(field), field]);
  const properties = new Map<string, Property>();
  const notPlayed = new Set<string>();
  for (const [name, fieldName] of [...addedKey, ...Object.entries(facts.properties)]) {
    const field = table.fields.get(fieldName);
    if (field === undefined) {
      throw new Error(
        `Page ${facts.page} shows field ${JSON.stringify(fieldName)}, which table ${table.name} of the local Business Central lacks.`,
      );
    }
    if (field.isPlayed === false) {
      notPlayed.add(name);
      continue;
    }
    properties.set(name, {
      name,
      field: fieldName,
      type: field.type,
      ...(field.length !== undefined && { length: field.length }),
      ...(facts.isApi === true && field.type === "Option" && { isEnumeration: true }),
    });
  }
  return {
    id: facts.page,
    name: facts.name,
    table: facts.where === undefined ? table : viewOf(table, facts.where),
    properties,
    key: key.map(
      (field) => [...properties.values()].find((property) => property.field === field)?.name ?? toPropertyName(field),
    ),
    flowFilters: new Map((facts.flowFilters ?? []).map((field) => [toPropertyName(field), field])),
    notPlayed,
    parts: new Map(Object.entries(parts)),
  };
}

function viewOf(table: Table, where: Readonly<Record<string, string>>): Table {
  const isShown = (record: TableRecord): boolean =>
    Object.entries(where).every(([field, value]) => record.read(field, NO_FILTERS) === value);
  return {
    ...table,
    records: (company) => table.records(company).filter(isShown),
    recordsBy: (company, field, values) => table.recordsBy(company, field, values)?.filter(isShown) ?? null,
  };
}

const BLANK_DATE = "0001-01-01";
const BLANK_DATE_TIME = "0001-01-01T00:00:00Z";

/** A field's value as BC writes it to JSON. */
export function toJsonValue(
  { type, isEnumeration = false }: Pick<Property, "type" | "isEnumeration">,
  value: FieldValue,
): FieldValue {
  if (type === "Date" && value === "") {
    return BLANK_DATE;
  }
  if (type === "DateTime") {
    return value === "" ? BLANK_DATE_TIME : String(value).replace(".000Z", "Z");
  }
  return isEnumeration ? toMemberName(String(value)) : value;
}

/** The member of an OData enumeration that an option becomes: what a name may not hold is its UTF-16 code between _x and _. */
export function toMemberName(option: string): string {
  return option.replace(
    /[^A-Za-z0-9_]/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** The option of a member's name, e.g. "Non-Inventory" of Non_x002D_Inventory. */
export function fromMemberName(member: string): string {
  return member.replace(/_x([0-9A-F]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
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
