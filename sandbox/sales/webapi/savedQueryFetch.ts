import type { Table } from "../schema/schema";
import type { RequestContext } from "./requestContext";
import { badQuery } from "../errors";
import { readId } from "../store/identifiers";
import { keyText, textOf } from "../store/row";
import { readRow } from "./readRow";

/** The FetchXML of the view named by ?savedQuery=<id>, null when none was named. */
export function savedQueryFetch(
  { organization, caller }: RequestContext,
  table: Table,
  text: string | null,
): string | null {
  if (text === null) {
    return null;
  }
  const id = readId(text);
  if (id === null) {
    throw badQuery(`Invalid value '${text}' for savedQuery query option found. Give the id of a view.`);
  }
  const view = readRow(organization, caller, organization.schema.tableOf("savedquery"), id);
  if (view.returnedtypecode !== table.logicalName) {
    throw badQuery(`The view '${id}' is a view of ${keyText(view.returnedtypecode)}, not of ${table.logicalName}.`);
  }
  return textOf(view.fetchxml);
}
