import type { WireRow } from "../../../core/ports";

/** A text of an object; empty where it has none. */
export function textIn(row: WireRow, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value : "";
}
