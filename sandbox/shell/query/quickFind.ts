import type { TableDescription } from "../../contract/tableDescription";
import { flagOf, parseXml } from "../xml/xml";
import type { FetchFilter } from "./fetchXml";

const QUICK_FIND_VIEW = 4;

/** Numbers by which the platform's quick find views look for records, beside the name. */
const NUMBERS: ReadonlySet<string> = new Set([
  "accountnumber",
  "productnumber",
  "quotenumber",
  "ordernumber",
  "invoicenumber",
]);

/**
 * What a search in lists and lookups asks for: rows of which a find column begins with the text; `*` stands for any text, so that `*text`
 * finds it anywhere. FetchXML's own wildcards keep their meaning, as in Dataverse.
 */
export function quickFind(table: TableDescription, text: string): FetchFilter {
  const typed = text.trim().replaceAll("*", "%");
  const pattern = typed.endsWith("%") ? typed : `${typed}%`;
  return {
    operator: "or",
    conditions: findColumns(table).map((attribute) => ({
      attribute,
      operator: "like",
      values: [pattern],
      alias: null,
    })),
    filters: [],
  };
}

/** The number that tells a record apart beside its name, as far as the person may read it; null where its table has none. */
export function numberColumn({ columns }: Pick<TableDescription, "columns">): string | null {
  return columns.find(({ logicalName, canRead }) => NUMBERS.has(logicalName) && canRead)?.logicalName ?? null;
}

/** The texts among the find columns of the table's quick find view; name and number where no solution brings one. */
function findColumns(table: TableDescription): readonly string[] {
  const view = table.views.find(({ queryType }) => queryType === QUICK_FIND_VIEW);
  const named = view === undefined ? [] : namedIn(view.fetchXml);
  const found = table.columns
    .filter(({ logicalName, type, canRead }) => named.includes(logicalName) && type === "string" && canRead)
    .map(({ logicalName }) => logicalName);
  const number = numberColumn(table);
  return found.length > 0 ? found : [table.primaryName, ...(number === null ? [] : [number])];
}

function namedIn(fetchXml: string): readonly string[] {
  return [...parseXml(fetchXml, "The quick find view's FetchXML").getElementsByTagName("filter")]
    .filter((filter) => flagOf(filter, "isquickfindfields", false))
    .flatMap((filter) => [...filter.getElementsByTagName("condition")])
    .map((condition) => condition.getAttribute("attribute") ?? "");
}
