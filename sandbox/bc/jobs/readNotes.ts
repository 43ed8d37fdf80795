import type { JsonObject } from "../../control/json";
import type { SalesClient } from "../../client/salesClient";
import type { DocumentNote } from "../ledger/salesDocuments";
import { numberIn, textIn } from "./salesRows";

/**
 * The notes on a row of Sales that are no documents, oldest first, their HTML removed as BC does. Of an order's notes BC leaves out those that
 * a file hangs on; of a quote's it leaves out the file only.
 */
export async function readNotes(
  sales: SalesClient,
  id: string,
  { withFiles = false }: { readonly withFiles?: boolean } = {},
): Promise<readonly DocumentNote[]> {
  const rows = await sales.rows(
    `annotations?$select=annotationid,subject,notetext,modifiedon,filesize&$filter=_objectid_value eq ${id} and isdocument eq false&$orderby=createdon`,
  );
  return rows.filter((row) => withFiles || numberIn(row, "filesize") === 0).map(toNote);
}

function toNote(row: JsonObject): DocumentNote {
  return {
    description: textIn(row, "subject"),
    text: plainText(textIn(row, "notetext")),
    modifiedAt: textIn(row, "modifiedon"),
    annotationId: textIn(row, "annotationid").toLowerCase(),
  };
}

/** Only ever shown as text, so nothing depends on what this leaves standing. */
function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}
