import type { TableDescription } from "../contract/tableDescription";
import { readSiteMap } from "./app/readSiteMap";
import { readableTable } from "./app/readableTable";
import { quickCreateForm } from "./form/mainForms";
import type { LookupReference } from "./record/columnValue";
import type { ShellServices } from "./services";

/**
 * Shows a table's quick create form over the page. @param extraqs values given to the new record, as an address has them
 * @returns the record made, null when the person thought better of it, `noForm` where the table has no such form for them
 */
export async function quickCreate(
  { tables, session, dialogs }: Pick<ShellServices, "tables" | "session" | "dialogs">,
  table: string,
  extraqs: string,
): Promise<LookupReference | null | "noForm"> {
  if (quickCreateForm(await tables.describe(table), session.roles) === null) {
    return "noForm";
  }
  const made: LookupReference[] = [];
  await dialogs.show({ kind: "quickCreate", table, extraqs, created: (record) => made.push(record) });
  return made[0] ?? null;
}

/** In the Sales app of Sales itself, though its site map here does not list it. */
const OF_SALES = ["contact"];

/** The tables of the open app of which the person can make records by a quick create form, by name. */
export async function quickCreateTables(
  services: Pick<ShellServices, "tables" | "session" | "culture" | "app">,
): Promise<readonly TableDescription[]> {
  const areas = await readSiteMap(services);
  const listed = areas
    .flatMap(({ groups }) => groups.flatMap(({ entries }) => entries))
    .flatMap(({ target }) => ("page" in target && target.page.kind === "list" ? [target.page.table] : []));
  const names = services.app === null ? [...listed, ...OF_SALES] : listed;
  const tables = await Promise.all([...new Set(names)].map((name) => readableTable(services.tables, name)));
  return tables
    .flatMap((table) => table ?? [])
    .filter((table) => quickCreateForm(table, services.session.roles) !== null)
    .sort((a, b) => a.displayName.localeCompare(b.displayName, services.culture.locale));
}
