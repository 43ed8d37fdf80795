import type { WireRow } from "../ports";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

/** A text; null where there is none or only blanks. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function isWireRow(value: unknown): value is WireRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The rows of a collection; what is no row is left out, and what is no collection has none. */
export function rowsIn(value: unknown): readonly WireRow[] {
  return Array.isArray(value) ? value.filter(isWireRow) : [];
}

/** An id, lower case without braces, so that two spellings of one id compare equal. */
export function idOf(value: unknown): string | null {
  return textOf(value)?.replace(/[{}]/g, "").toLowerCase() ?? null;
}

export function instantOf(value: unknown): Date | null {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

/** The row that a lookup points to, where it was read along; null for an empty lookup. */
export function relatedRow(row: WireRow, property: string): WireRow | null {
  const value = row[property];
  return isWireRow(value) ? value : null;
}

/** A value as the platform writes it for this user: dates in the user's format and time zone, lookups by name. */
export function formattedOf(row: WireRow, column: string): string | null {
  return textOf(row[`${column}${FORMATTED}`]);
}

/** Which table a lookup points to, where it may point to several: its logical name. */
export function lookedUpTableOf(row: WireRow, column: string): string | null {
  return textOf(row[`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`]);
}

/** The row's version for `If-Match`. */
export function etagOf(row: WireRow): string | null {
  return textOf(row["@odata.etag"]);
}
