import { clientApiWriter } from "../../core/dataverse/clientApi";
import type { ClientWriter } from "../../core/dataverse/clientApi";

/** Writes to Dataverse for the script of a form or command. */
export function scriptWriter(): ClientWriter {
  return clientApiWriter({
    createRecord: async (table, values) => await Xrm.WebApi.createRecord(table, values),
    deleteRecord: async (table, id): Promise<unknown> => await Xrm.WebApi.deleteRecord(table, id),
    updateRecord: async (table, id, values): Promise<unknown> => await Xrm.WebApi.updateRecord(table, id, values),
  });
}
