import type { RowReader } from "../../core/dataverse/rowReader";
import { webApiRows } from "../../core/dataverse/webApiRows";

/** Reads rows through the client API of a form, a command or the app around a page. */
export function xrmRows({ WebApi, Utility }: Pick<typeof Xrm, "WebApi" | "Utility">): RowReader {
  return webApiRows(
    {
      retrieveRecord: async (table, id, options): Promise<unknown> => await WebApi.retrieveRecord(table, id, options),
      retrieveMultipleRecords: async (table, options) => await WebApi.retrieveMultipleRecords(table, options),
    },
    async (table, columns) => await Utility.getEntityMetadata(table, columns),
  );
}
