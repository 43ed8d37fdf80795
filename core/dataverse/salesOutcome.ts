import type { SalesOutcome, SalesProblem } from "../ports";

/** Turns the rejections of the client API, `Xrm.WebApi` or a control's `context.webAPI`, into outcomes. */
export async function salesOutcome<T>(read: () => PromiseLike<T>): Promise<SalesOutcome<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    return { ok: false, problem: salesProblem(error) };
  }
}

const PRIVILEGE_DENIED = 0x80040220;
const OBJECT_DOES_NOT_EXIST = 0x80040217;

/** The client API rejects with `errorCode` (signed or unsigned 32 bit, by client) and `message`. */
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
    typeof error === "object" &&
    error !== null &&
    "errorCode" in error &&
    typeof error.errorCode === "number" &&
    "message" in error &&
    typeof error.message === "string"
  );
}
