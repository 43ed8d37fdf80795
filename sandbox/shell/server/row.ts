/** A record or part of one as the Web API writes it, annotations included. */
export type Row = Readonly<Record<string, unknown>>;

export const FORMATTED_VALUE = "@OData.Community.Display.V1.FormattedValue";
export const LOOKUP_TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";
export const NAVIGATION_PROPERTY = "@Microsoft.Dynamics.CRM.associatednavigationproperty";

export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text under a key, or null when there is none. */
export function textOf(row: Row, key: string): string | null {
  const value = row[key];
  return typeof value === "string" ? value : null;
}
