import type { JsonObject } from "../../control/json";
import type { SalesClient } from "../../client/salesClient";
import { LOOKUP_TABLE, SalesRefusal } from "../../client/salesClient";

const NOT_FOUND = 404;

/** A row by its path; null when Sales does not have it (any more). */
export async function findRow(sales: SalesClient, path: string): Promise<JsonObject | null> {
  try {
    return await sales.get(path);
  } catch (error) {
    if (error instanceof SalesRefusal && error.status === NOT_FOUND) {
      return null;
    }
    throw error;
  }
}

/** A text column; "" when empty. */
export function textIn(row: JsonObject, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

/** A number column; 0 when empty. */
export function numberIn(row: JsonObject, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : 0;
}

/** The id in a lookup column; null when empty. */
export function lookupIn(row: JsonObject, column: string): string | null {
  const value = row[`_${column}_value`];
  return typeof value === "string" ? value.toLowerCase() : null;
}

/** Logical name of the table that a lookup column points to; "" when empty. */
export function lookupTableIn(row: JsonObject, column: string): string {
  return textIn(row, `_${column}_value@${LOOKUP_TABLE}`);
}
