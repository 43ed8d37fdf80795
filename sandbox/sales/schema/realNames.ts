import type { ColumnType } from "../../contract/tableDescription";
import type { Table } from "./schema";
import names from "./realNames.json";

/**
 * Names that every Dataverse with Sales has and the local Sales does not play: asked for, they are refused as not supported, never as unknown.
 * Sources: the columns that Business Central's base application declares for Dataverse tables, Microsoft's reference of tables and metadata types,
 * classes that Microsoft's generator made of Sales' metadata, and the names of the requests in Microsoft's SDK.
 */

const COLUMNS = new Map(Object.entries(names.columns).map(([table, columns]) => [table, new Set(columns.split(" "))]));
const METADATA = new Map(Object.entries(names.metadata).map(([type, members]) => [type, new Set(members.split(" "))]));
const SETS = new Map(
  Object.entries(names.tables).flatMap(([table, set]) =>
    (set === "" ? likelySets(table) : [set]).map((each) => [each, table] as const),
  ),
);
const OPTION_SETS = new Set(names.optionSets.split(" "));
const RELATIONSHIPS = new Map(
  Object.entries(names.relationships).map(([table, each]) => [table, new Set(each.split(" "))]),
);
const ALL_RELATIONSHIPS = new Set([...RELATIONSHIPS.values()].flatMap((each) => [...each]));
const OPERATIONS = new Set(names.operations.split(" "));

/** How Dataverse makes an entity set's name of a table's, where no source says it. */
function likelySets(table: string): readonly string[] {
  const plural = /[^aeiou]y$/.test(table)
    ? `${table.slice(0, -1)}ies`
    : `${table}${/(?:s|x|z|ch|sh)$/.test(table) ? "es" : "s"}`;
  return [plural, `${table}set`, `${table}collection`];
}

/** @param property as the Web API spells it, or the column's logical name */
export function isRealColumn(table: string, property: string): boolean {
  return COLUMNS.get(table)?.has(/^_(.+)_value$/.exec(property)?.[1] ?? property) === true;
}

const LOOKUPS: readonly ColumnType[] = ["lookup", "customer", "owner"];
const LABELLED: readonly ColumnType[] = [
  ...LOOKUPS,
  "picklist",
  "multiselectpicklist",
  "state",
  "status",
  "boolean",
  "entityname",
];

/** The column that Dataverse has beside each lookup and choice for its name, for instance statuscodename; OData does not know them. */
function isNameColumn(table: Table, name: string): boolean {
  const of = (ending: string) => (name.endsWith(ending) ? name.slice(0, -ending.length) : "");
  return (
    [
      ["name", LABELLED],
      ["yominame", LOOKUPS],
    ] as const
  ).some(([ending, types]) => {
    const type = table.columns[of(ending)]?.type;
    return type === undefined ? isRealColumn(table.logicalName, of(ending)) : types.includes(type);
  });
}

/** A column that Dataverse's table has by this logical name and this one has not. */
export function isAbsentHere(table: Table, name: string): boolean {
  return !Object.hasOwn(table.columns, name) && (isRealColumn(table.logicalName, name) || isNameColumn(table, name));
}

/** @param name schema name of the relationship, which is also the table's navigation property; without a table: of any */
export function isRealRelationship(name: string, table?: string): boolean {
  return (table === undefined ? ALL_RELATIONSHIPS : RELATIONSHIPS.get(table))?.has(name) === true;
}

/** Functions and actions, bound or not, without their namespace. */
export function isRealOperation(name: string): boolean {
  return OPERATIONS.has(name);
}

export function isRealTable(logicalName: string): boolean {
  return Object.hasOwn(names.tables, logicalName);
}

/** The logical name of the table behind an entity set, null when there is none of this name. */
export function realTableOfSet(entitySet: string): string | null {
  return SETS.get(entitySet) ?? null;
}

export function isRealOptionSet(name: string): boolean {
  return OPTION_SETS.has(name);
}

/** @param type name of a metadata type, for instance EntityMetadata */
export function isRealMetadata(type: string, member: string): boolean {
  const known =
    METADATA.get(type) ?? (type.endsWith("AttributeMetadata") ? METADATA.get("AttributeMetadata") : undefined);
  return known?.has(member) === true;
}
