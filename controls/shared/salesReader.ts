import type { SalesReader, WireRow } from "../../core/ports";
import { salesOutcome } from "../../core/dataverse/salesOutcome";

/** Reads Dataverse through a control's `context.webAPI`. Collections: the first page, which holds 5,000 rows. */
export function salesReader(webApi: ComponentFramework.WebApi): SalesReader {
  return {
    row: (table, id, columns) =>
      salesOutcome<WireRow>(() => webApi.retrieveRecord(table, id, `?$select=${columns.join(",")}`)),
    rows: (table, columns, filter) =>
      salesOutcome<readonly WireRow[]>(async () => {
        const response = await webApi.retrieveMultipleRecords(
          table,
          `?$select=${columns.join(",")}&$filter=${encodeURIComponent(filter)}`,
        );
        return response.entities;
      }),
  };
}
