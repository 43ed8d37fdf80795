import { bareId } from "../../page/appLocation";
import type { Row } from "../../server/row";
import { isRow } from "../../server/row";
import { ServerError } from "../../server/serverError";
import type { WebApi } from "../../server/webApi";
import { strict } from "../../unsupported";

/** Rows a page holds when the caller does not say, as on the platform. */
const DEFAULT_PAGE_SIZE = 5000;
/** Told with rows of FetchXML that have more pages; without it a caller stops at the first. */
const PAGING_COOKIE = "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

/**
 * `context.webAPI` and `Xrm.WebApi`. Promises reject with `{ errorCode, message }` as the platform's do; the code is the
 * server's as a positive decimal number.
 * @param path how the caller writes the object
 */
export function createClientWebApi(webApi: WebApi, path: string): object {
  return strict(path, {
    retrieveRecord: (table: string, id: string, options = "") =>
      platformErrors(() => webApi.retrieve(table, id, options)),
    retrieveMultipleRecords: (table: string, options = "", maxPageSize = DEFAULT_PAGE_SIZE) =>
      platformErrors(async () => {
        const { rows, nextLink, body } = await webApi.retrieveMultiple(table, options, maxPageSize);
        const cookie = body[PAGING_COOKIE];
        return {
          entities: rows,
          nextLink: nextLink ?? "",
          ...(typeof cookie === "string" ? { fetchXmlPagingCookie: cookie } : {}),
        };
      }),
    createRecord: (table: string, data: unknown) =>
      platformErrors(async () => ({ entityType: table, id: await webApi.create(table, rowOf(data)) })),
    updateRecord: (table: string, id: string, data: unknown) =>
      platformErrors(async () => {
        await webApi.update(table, id, rowOf(data));
        return { entityType: table, id: bareId(id) };
      }),
    deleteRecord: (table: string, id: string) =>
      platformErrors(async () => {
        await webApi.delete(table, id);
        return { entityType: table, id: bareId(id) };
      }),
  });
}

/** Rejects as the platform does: with `{ errorCode, message }`. */
export async function platformErrors<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const errorCode = error instanceof ServerError ? error.errorCode : 0;
    // The platform rejects with a plain object, and callers look at its two members.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw { errorCode, message };
  }
}

function rowOf(data: unknown): Row {
  if (!isRow(data)) {
    throw new Error(`A record's data must be an object of columns and values, not ${JSON.stringify(data)}.`);
  }
  return data;
}
