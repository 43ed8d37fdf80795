import { clientApiWriter } from "../../core/dataverse/clientApi";
import type { ClientWriter } from "../../core/dataverse/clientApi";

/** Writes to Dataverse through the app that a page stands in. */
export function appWriter({ WebApi }: typeof Xrm): ClientWriter {
  return clientApiWriter({
    createRecord: async (table, values) => await WebApi.createRecord(table, values),
    deleteRecord: async (table, id): Promise<unknown> => await WebApi.deleteRecord(table, id),
    updateRecord: async (table, id, values): Promise<unknown> => await WebApi.updateRecord(table, id, values),
  });
}
