import type { LookupReference } from "../record/columnValue";
import type { Tables } from "../server/tables";
import { textOf } from "../server/row";
import type { WebApi } from "../server/webApi";
import { quoted } from "./odataQuery";

const RESULTS_PER_TABLE = 10;

export interface LookupMatch extends LookupReference {
  /** What the table is called, for lookups that may point to several. */
  readonly tableLabel: string;
}

/** Records of the target tables whose names contain the text, by name; all tables the person may read. */
export async function searchLookup(
  { webApi, tables }: { readonly webApi: WebApi; readonly tables: Tables },
  targets: readonly string[],
  text: string,
): Promise<readonly LookupMatch[]> {
  const found = await Promise.all(targets.map((target) => searchTable(webApi, tables, target, text.trim())));
  return found.flat();
}

async function searchTable(webApi: WebApi, tables: Tables, target: string, text: string): Promise<readonly LookupMatch[]> {
  const { primaryId, primaryName, displayName, privileges } = await tables.describe(target);
  if (privileges.read === "none") {
    return [];
  }
  const filter = text === "" ? "" : `&$filter=${encodeURIComponent(`contains(${primaryName},${quoted(text)})`)}`;
  const options = `?$select=${primaryId},${primaryName}&$orderby=${primaryName}&$top=${String(RESULTS_PER_TABLE)}${filter}`;
  const { rows } = await webApi.retrieveMultiple(target, options);
  return rows.map((row) => ({ id: (textOf(row, primaryId) ?? "").toLowerCase(), name: textOf(row, primaryName) ?? "", entityType: target, tableLabel: displayName }));
}
