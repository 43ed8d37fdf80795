import type { SalesProblem } from "../ports";

const PRIVILEGE = /\bprv\w+/;
const PRIVILEGE_DENIED = 0x80040220;
const OBJECT_DOES_NOT_EXIST = 0x80040217;

/** What a rejection of the client API means: it carries `errorCode` (signed or unsigned 32 bit, by client) and `message`. */
export function problemOfRejection(error: unknown): SalesProblem {
  const { errorCode, message } = isRejection(error) ? error : { errorCode: 0, message: textOfError(error) };
  switch (errorCode >>> 0) {
    case PRIVILEGE_DENIED:
      return noPermission(message);
    case OBJECT_DOES_NOT_EXIST:
      return { kind: "notFound" };
    default:
      return { kind: "failed", detail: message };
  }
}

/** What an answer of the Web API means that is no success. @param message of its `error`; null where it has none */
export function problemOfStatus(status: number, message: string | null): SalesProblem {
  switch (status) {
    case 403:
      return noPermission(message ?? "");
    case 404:
      return { kind: "notFound" };
    default:
      return { kind: "failed", detail: message ?? `HTTP ${status}` };
  }
}

function noPermission(message: string): SalesProblem {
  const privilege = PRIVILEGE.exec(message)?.[0] ?? null;
  return privilege === null && message !== ""
    ? { kind: "noPermission", privilege, detail: message }
    : { kind: "noPermission", privilege };
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

function textOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
