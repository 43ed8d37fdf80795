import type { SalesOutcome, SalesProblem, SalesReader, WireRow } from "../../core/ports";

/** Reads Dataverse through a control's `context.webAPI`. Collections: the first page, which holds 5,000 rows. */
export function salesReader(webApi: ComponentFramework.WebApi): SalesReader {
  return {
    row: (table, id, columns) => salesOutcome<WireRow>(() => webApi.retrieveRecord(table, id, `?$select=${columns.join(",")}`)),
    rows: (table, columns, filter) =>
      salesOutcome<readonly WireRow[]>(async () => {
        const response = await webApi.retrieveMultipleRecords(table, `?$select=${columns.join(",")}&$filter=${encodeURIComponent(filter)}`);
        return response.entities;
      }),
  };
}

/** Turns the platform's rejections into outcomes. */
export async function salesOutcome<T>(read: () => Promise<T>): Promise<SalesOutcome<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    return { ok: false, problem: salesProblem(error) };
  }
}

const PRIVILEGE_DENIED = 0x80040220;
const OBJECT_DOES_NOT_EXIST = 0x80040217;

/** The platform rejects with `errorCode` (signed or unsigned 32 bit, by client) and `message`. */
function salesProblem(error: unknown): SalesProblem {
  const { errorCode, message } = isRejection(error) ? error : { errorCode: 0, message: String(error) };
  switch (errorCode >>> 0) {
    case PRIVILEGE_DENIED:
      return { kind: "noPermission", privilege: /\bprv\w+/.exec(message)?.[0] ?? null };
    case OBJECT_DOES_NOT_EXIST:
      return { kind: "notFound" };
    default:
      return { kind: "failed", detail: message };
  }
}

function isRejection(error: unknown): error is { readonly errorCode: number; readonly message: string } {
  return (
    typeof error === "object" && error !== null &&
    "errorCode" in error && typeof error.errorCode === "number" &&
    "message" in error && typeof error.message === "string"
  );
}
