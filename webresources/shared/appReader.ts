import { appPage } from "../../browser/appPage";
import { pageShelf } from "../../browser/pageShelf";
import { clientApi } from "../../core/dataverse/clientApi";
import { sharedSalesMemory } from "../../core/dataverse/salesMemory";
import type { SalesMemory } from "../../core/dataverse/salesMemory";
import { salesReader } from "../../core/dataverse/salesReader";
import type { SalesReader } from "../../core/ports";

/**
 * Reads Dataverse through the client API of the app around a page.
 * @param memory what the page keeps for itself
 * @param tables how metadata of tables are read
 */
export function appReader(
  { WebApi, Utility }: Pick<typeof Xrm, "WebApi" | "Utility">,
  memory: SalesMemory,
  tables: SalesReader["tables"],
): SalesReader {
  return salesReader(
    clientApi(
      {
        retrieveRecord: async (table, id, options): Promise<unknown> => await WebApi.retrieveRecord(table, id, options),
        retrieveMultipleRecords: async (table, options) => await WebApi.retrieveMultipleRecords(table, options),
      },
      async (table, columns) => await Utility.getEntityMetadata(table, columns),
      tables,
    ),
    memory,
  );
}

/** Scripts of forms and commands ask no table whose names they do not know, and are to be small. */
const noTables: SalesReader["tables"] = () =>
  Promise.resolve({ ok: false, problem: { kind: "failed", detail: "This script reads no metadata of tables." } });

/** Reads for the script of a form or command; what a control on the page has just read is not asked for again. */
export function scriptReader(): SalesReader {
  return appReader(Xrm, sharedSalesMemory(pageShelf(appPage(window))), noTables);
}
