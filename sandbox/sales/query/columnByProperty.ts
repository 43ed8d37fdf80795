import type { Column, Table } from "../schema/schema";
import type { SchemaIndex } from "../schema/schemaIndex";

const LOOKUP_PROPERTY = /^_(.+)_value$/;

export function isLookup(column: Column): boolean {
  return column.type === "lookup" || column.type === "customer" || column.type === "owner";
}

/** Columns that metadata knows but the Web API does not show as properties. */
function isShown(column: Column): boolean {
  return column.type !== "entityname" || column.access !== "read";
}

/** The Web API's property for a column: lookups are _name_value. */
export function propertyOf(column: Column): string {
  return isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
}

/** Finds the column behind a property name as the Web API spells it; a lookup's own logical name is no property. */
export function columnByProperty(schema: SchemaIndex, table: Table, property: string): Column | undefined {
  const lookup = LOOKUP_PROPERTY.exec(property)?.[1];
  const column = schema.column(table, lookup ?? property);
  if (!column || !isShown(column)) {
    return undefined;
  }
  return isLookup(column) === (lookup !== undefined) ? column : undefined;
}

/** The columns that a row shows when nothing is selected, in the table's order. */
export function shownColumns(table: Table): readonly Column[] {
  return Object.values(table.columns).filter(isShown);
}
