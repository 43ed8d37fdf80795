import type { WireRow } from "../ports";

/** The rows of a collection as Dataverse answers it; what is no row is left out. */
export function rowsIn({ value }: WireRow): readonly WireRow[] {
  return Array.isArray(value) ? value.filter((row): row is WireRow => typeof row === "object" && row !== null) : [];
}
