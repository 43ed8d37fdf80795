import type { SalesOutcome, SalesProblem, WireRow } from "../ports";
import { odataOptions } from "./rowReader";
import type { RowReader } from "./rowReader";

/** The part that `Xrm.WebApi` and a control's `context.webAPI` have in common. */
export interface ClientWebApi {
  retrieveRecord(table: string, id: string, options: string): PromiseLike<unknown>;
  retrieveMultipleRecords(table: string, options: string): PromiseLike<{ readonly entities: readonly unknown[] }>;
}

/** `Xrm.Utility.getEntityMetadata` and a control's `context.utils.getEntityMetadata`. */
export type ReadMetadata = (table: string, columns: string[]) => PromiseLike<unknown>;

/** Reads through the client API of a form, a page or a control. A table's columns are asked for once. */
export function webApiRows(webApi: ClientWebApi, readMetadata: ReadMetadata): RowReader {
  const known = new Map<string, Promise<readonly string[]>>();
  return {
    row: (table, id, query) => outcome(async () => asRow(await webApi.retrieveRecord(table, id, odataOptions(query)))),
    rows: (table, query) => outcome(async () => (await webApi.retrieveMultipleRecords(table, odataOptions(query))).entities.map(asRow)),
    columns(table, names) {
      const key = [table, ...names].join();
      const asked = known.get(key) ?? presentColumns(readMetadata, table, names);
      known.set(key, asked);
      return asked;
    },
  };
}

/** Metadata that cannot be read counts as "the column is not there": what it would have told is then not told. */
async function presentColumns(readMetadata: ReadMetadata, table: string, names: readonly string[]): Promise<readonly string[]> {
  try {
    const metadata = await readMetadata(table, [...names]);
    return names.filter((name) => hasAttribute(metadata, name));
  } catch {
    return [];
  }
}

function hasAttribute(metadata: unknown, name: string): boolean {
  if (!isTableMetadata(metadata)) return false;
  const found = metadata.Attributes.get(name);
  return found !== null && found !== undefined;
}

function isTableMetadata(value: unknown): value is { readonly Attributes: { get(name: string): unknown } } {
  if (typeof value !== "object" || value === null || !("Attributes" in value)) return false;
  const { Attributes: attributes } = value;
  return typeof attributes === "object" && attributes !== null && "get" in attributes && typeof attributes.get === "function";
}

async function outcome<T>(read: () => Promise<T>): Promise<SalesOutcome<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    return { ok: false, problem: salesProblem(error) };
  }
}

function asRow(value: unknown): WireRow {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
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
    typeof error === "object" && error !== null &&
    "errorCode" in error && typeof error.errorCode === "number" &&
    "message" in error && typeof error.message === "string"
  );
}
