import type { TableDescription, ViewDescription } from "../../contract/tableDescription";
import type { LookupReference } from "../record/columnValue";
import { textOf } from "../server/row";
import type { ShellServices } from "../services";
import type { FetchFilter } from "./fetchXml";
import { readFetchXml } from "./fetchXml";
import { gridColumns } from "./gridColumns";
import { readLayoutXml } from "./layoutXml";
import { numberColumn } from "./quickFind";
import { runView } from "./viewQuery";

const RESULTS_PER_TABLE = 10;
const LOOKUP_VIEW = 64;
/** Beside the name, as the platform's lookups show. */
const MOST_DETAILS = 2;

export interface LookupMatch extends LookupReference {
  /** What the table is called, for lookups that may point to several. */
  readonly tableLabel: string;
  /** What the lookup view shows beside the name. */
  readonly details: readonly string[];
}

interface LookupQuery {
  readonly text: string;
  /** Further condition, null for none. */
  readonly condition: FetchFilter | null;
}

type LookupServices = Pick<ShellServices, "webApi" | "tables" | "culture" | "session">;

/** Records of the target tables that a search finds, by name; all tables the person may read. */
export async function searchLookup(
  services: LookupServices,
  targets: readonly string[],
  query: LookupQuery,
): Promise<readonly LookupMatch[]> {
  const found = await Promise.all(targets.map((target) => searchTable(services, target, query)));
  return found.flat();
}

/** The view by which a table's records are chosen: its lookup view, or one of name and number where no solution brings one. */
export function lookupView(table: TableDescription): ViewDescription {
  const views = table.views.filter(({ queryType }) => queryType === LOOKUP_VIEW);
  const { logicalName, primaryName } = table;
  const number = numberColumn(table);
  const columns = [primaryName, ...(number === null || number === primaryName ? [] : [number])];
  return (
    views.find(({ isDefault }) => isDefault) ??
    views[0] ?? {
      id: "",
      name: table.displayCollectionName,
      queryType: LOOKUP_VIEW,
      isDefault: true,
      fetchXml: `<fetch><entity name="${logicalName}">${columns.map((name) => `<attribute name="${name}"/>`).join("")}<order attribute="${primaryName}" descending="false"/></entity></fetch>`,
      layoutXml: `<grid><row>${columns.map((name) => `<cell name="${name}" width="200"/>`).join("")}</row></grid>`,
    }
  );
}

async function searchTable(
  { webApi, tables, culture, session }: LookupServices,
  target: string,
  { text, condition }: LookupQuery,
): Promise<readonly LookupMatch[]> {
  const table = await tables.describe(target);
  if (table.privileges.read === "none") {
    return [];
  }
  const view = lookupView(table);
  const layout = readLayoutXml(view.layoutXml);
  const columns = await gridColumns({ table, layout, links: readFetchXml(view.fetchXml).links, tables, culture });
  const { page } = await runView(webApi, {
    table,
    view,
    layout,
    search: text,
    filters: condition === null ? [] : [condition],
    pageSize: RESULTS_PER_TABLE,
    userId: session.userId,
  });
  return page.rows.map((row) => ({
    id: (textOf(row, table.primaryId) ?? "").toLowerCase(),
    name: textOf(row, table.primaryName) ?? "",
    entityType: target,
    tableLabel: table.displayName,
    details: columns
      .filter(({ key }) => key !== table.primaryName)
      .map((column) => column.text(row))
      .filter((detail) => detail !== "")
      .slice(0, MOST_DETAILS),
  }));
}
