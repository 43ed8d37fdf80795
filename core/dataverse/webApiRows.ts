import { salesOutcome } from "./salesOutcome";
import type { WireRow } from "../ports";
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
    row: (table, id, query) =>
      salesOutcome(async () => asRow(await webApi.retrieveRecord(table, id, odataOptions(query)))),
    rows: (table, query) =>
      salesOutcome(async () => (await webApi.retrieveMultipleRecords(table, odataOptions(query))).entities.map(asRow)),
    columns(table, names) {
      const key = [table, ...names].join();
      const asked = known.get(key) ?? presentColumns(readMetadata, table, names);
      known.set(key, asked);
      return asked;
    },
  };
}

/** Metadata that cannot be read counts as "the column is not there": what it would have told is then not told. */
async function presentColumns(
  readMetadata: ReadMetadata,
  table: string,
  names: readonly string[],
): Promise<readonly string[]> {
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
  return (
    typeof attributes === "object" && attributes !== null && "get" in attributes && typeof attributes.get === "function"
  );
}

function asRow(value: unknown): WireRow {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
