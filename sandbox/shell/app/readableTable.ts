import type { TableDescription } from "../../contract/tableDescription";
import { ServerError } from "../server/serverError";
import type { Tables } from "../server/tables";

const NOT_FOUND = 404;

/** Null when there is no such table, or the person may not read it. */
export async function readableTable(tables: Tables, name: string): Promise<TableDescription | null> {
  try {
    const table = await tables.describe(name);
    return table.privileges.read === "none" ? null : table;
  } catch (error) {
    if (error instanceof ServerError && error.status === NOT_FOUND) {
      return null;
    }
    throw error;
  }
}
