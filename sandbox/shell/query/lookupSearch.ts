import type { LookupReference } from "../record/columnValue";
import type { Tables } from "../server/tables";
import { textOf } from "../server/row";
import type { WebApi } from "../server/webApi";
import { quoted } from "./odataQuery";

const RESULTS_PER_TABLE = 10;

/** Numbers by which the platform's quick find views look for records, beside the name. */
const NUMBERS: ReadonlySet<string> = new Set([
  "accountnumber",
  "productnumber",
  "quotenumber",
  "ordernumber",
  "invoicenumber",
]);

export interface LookupMatch extends LookupReference {
  /** What the table is called, for lookups that may point to several. */
  readonly tableLabel: string;
  /** The record's number, null where its table has none. */
  readonly number: string | null;
}

interface LookupQuery {
  readonly text: string;
  /** Further condition in OData, null for none. */
  readonly condition: string | null;
}

/** Records of the target tables whose names or numbers contain the text, by name; all tables the person may read. */
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
  const { primaryId, primaryName, displayName, privileges, columns } = await tables.describe(target);
  if (privileges.read === "none") {
    return [];
  }
  const number = columns.find(({ logicalName, canRead }) => NUMBERS.has(logicalName) && canRead)?.logicalName;
  const searched = [primaryName, ...(number === undefined ? [] : [number])];
  const contains = searched.map((column) => `contains(${column},${quoted(text)})`).join(" or ");
  const conditions = [
    ...(text === "" ? [] : [searched.length === 1 ? contains : `(${contains})`]),
    ...(condition === null ? [] : [condition]),
  ];
  const filter = conditions.length === 0 ? "" : `&$filter=${encodeURIComponent(conditions.join(" and "))}`;
  const options = `?$select=${[primaryId, ...searched].join(",")}&$orderby=${primaryName}&$top=${String(RESULTS_PER_TABLE)}${filter}`;
  const { rows } = await webApi.retrieveMultiple(target, options);
  return rows.map((row) => ({
    id: (textOf(row, primaryId) ?? "").toLowerCase(),
    name: textOf(row, primaryName) ?? "",
    entityType: target,
    tableLabel: displayName,
    number: number === undefined ? null : textOf(row, number),
  }));
}
