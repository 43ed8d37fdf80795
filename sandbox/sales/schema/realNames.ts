import names from "./realNames.json";

/**
 * Names that every Dataverse with Sales has and the local Sales does not play: asked for, they are refused as not supported, never as unknown.
 * Sources: the columns that Business Central's base application declares for Dataverse tables, and Microsoft's reference of tables and metadata types.
 */

const COLUMNS = new Map(Object.entries(names.columns).map(([table, columns]) => [table, new Set(columns.split(" "))]));
const METADATA = new Map(Object.entries(names.metadata).map(([type, members]) => [type, new Set(members.split(" "))]));
const SETS = new Map(Object.entries(names.tables).map(([table, set]) => [set, table]));
const OPTION_SETS = new Set(names.optionSets.split(" "));

/** @param property as the Web API spells it, or the column's logical name */
export function isRealColumn(table: string, property: string): boolean {
  return COLUMNS.get(table)?.has(/^_(.+)_value$/.exec(property)?.[1] ?? property) === true;
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
