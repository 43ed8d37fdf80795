import type { WireRow } from "../../core/ports";

/** One row, the named columns only. Rejects as the client API does. */
export async function readRow(table: string, id: string, columns: readonly string[]): Promise<WireRow> {
  const row: unknown = await Xrm.WebApi.retrieveRecord(table, id, `?$select=${columns.join(",")}`);
  return typeof row === "object" && row !== null ? Object.fromEntries(Object.entries(row)) : {};
}
