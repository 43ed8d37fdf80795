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

interface LookupQuery {
  readonly text: string;
  /** Further condition in OData, null for none. */
  readonly condition: string | null;
}

/** Records of the target tables whose names contain the text, by name; all tables the person may read. */
export async function searchLookup(
  { webApi, tables }: { readonly webApi: WebApi; readonly tables: Tables },
  targets: readonly string[],
  { text, condition }: LookupQuery,
): Promise<readonly LookupMatch[]> {
  const found = await Promise.all(
    targets.map((target) => searchTable(webApi, tables, target, { text: text.trim(), condition })),
  );
  return found.flat();
}

async function searchTable(
  webApi: WebApi,
  tables: Tables,
  target: string,
  { text, condition }: LookupQuery,
): Promise<readonly LookupMatch[]> {
  const { primaryId, primaryName, displayName, privileges } = await tables.describe(target);
  if (privileges.read === "none") {
    return [];
  }
  const conditions = [
    ...(text === "" ? [] : [`contains(${primaryName},${quoted(text)})`]),
    ...(condition === null ? [] : [condition]),
  ];
  const filter = conditions.length === 0 ? "" : `&$filter=${encodeURIComponent(conditions.join(" and "))}`;
  const options = `?$select=${primaryId},${primaryName}&$orderby=${primaryName}&$top=${String(RESULTS_PER_TABLE)}${filter}`;
  const { rows } = await webApi.retrieveMultiple(target, options);
  return rows.map((row) => ({
    id: (textOf(row, primaryId) ?? "").toLowerCase(),
    name: textOf(row, primaryName) ?? "",
    entityType: target,
    tableLabel: displayName,
  }));
}
