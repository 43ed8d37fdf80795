import type { SalesClient } from "../../client/salesClient";
import type { JsonObject } from "../../control/json";
import { forEach } from "./forEach";
import type { SalesTable } from "./mapping";

const IDS_AT_ONCE = 25;
const AT_ONCE = 4;

/** Rows by id, in small letters; those that are gone are missing. */
export async function readRows(
  sales: SalesClient,
  { entitySet, id }: SalesTable,
  { ids, select }: { readonly ids: readonly string[]; readonly select: string },
): Promise<ReadonlyMap<string, JsonObject>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_each, at) =>
    ids.slice(at * IDS_AT_ONCE, (at + 1) * IDS_AT_ONCE),
  );
  const rows = new Map<string, JsonObject>();
  await forEach(chunks, AT_ONCE, async (chunk) => {
    const filter = chunk.map((each) => `${id} eq ${each}`).join(" or ");
    for (const row of await sales.rows(`${entitySet}?$select=${select}&$filter=${encodeURIComponent(filter)}`)) {
      rows.set(String(row[id]).toLowerCase(), row);
    }
  });
  return rows;
}

/** `modifiedon` of a row; "" when it has none. */
export function modifiedOnOf(row: JsonObject): string {
  return typeof row.modifiedon === "string" ? row.modifiedon : "";
}
