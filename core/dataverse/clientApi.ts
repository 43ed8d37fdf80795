import type { SalesOutcome, SalesTable, WireRow } from "../ports";
import { isWireRow } from "../values/wireValue";
import type { SalesSource } from "./salesReader";
import { problemOfRejection } from "./salesProblem";

/** The part of `Xrm.WebApi` and of a control's `context.webAPI` that reads. */
export interface ClientWebApi {
  retrieveRecord(table: string, id: string, options: string): PromiseLike<unknown>;
  retrieveMultipleRecords(table: string, options: string): PromiseLike<{ readonly entities: readonly unknown[] }>;
}

/** `Xrm.Utility.getEntityMetadata` and a control's `context.utils.getEntityMetadata`. */
export type ReadMetadata = (table: string, columns: string[]) => PromiseLike<unknown>;

/**
 * Dataverse through the client API of a form, a page or a control. Collections: the first page, which holds 5,000 rows.
 * @param tables reads the metadata that the client API does not tell
 */
export function clientApi(
  webApi: ClientWebApi,
  readMetadata: ReadMetadata,
  tables: SalesSource["tables"],
): SalesSource {
  return {
    row: ({ logicalName }, id, options) =>
      outcomeOf(async () => asRow(await webApi.retrieveRecord(logicalName, id, `?${options}`))),
    rows: ({ logicalName }, options) =>
      outcomeOf(async () => (await webApi.retrieveMultipleRecords(logicalName, `?${options}`)).entities.map(asRow)),
    columns: ({ logicalName }, names) =>
      outcomeOf(async () => {
        const metadata = await readMetadata(logicalName, [...names]);
        return names.filter((name) => hasAttribute(metadata, name));
      }),
    tables,
  };
}

/** Writes whatever version the row has: the client API cannot send `If-Match` (docs/decisions/008). */
export interface ClientWriter {
  update(table: SalesTable, id: string, values: WireRow): Promise<SalesOutcome<null>>;
  /** @returns the new row's id */
  create(table: SalesTable, values: WireRow): Promise<SalesOutcome<string>>;
  remove(table: SalesTable, id: string): Promise<SalesOutcome<null>>;
}

export function clientApiWriter(webApi: {
  updateRecord(table: string, id: string, values: Record<string, unknown>): PromiseLike<unknown>;
  createRecord(table: string, values: Record<string, unknown>): PromiseLike<{ readonly id: string }>;
  deleteRecord(table: string, id: string): PromiseLike<unknown>;
}): ClientWriter {
  return {
    create: ({ logicalName }, values) =>
      outcomeOf(async () => String((await webApi.createRecord(logicalName, { ...values })).id)),
    remove: ({ logicalName }, id) =>
      outcomeOf(async () => {
        await webApi.deleteRecord(logicalName, id);
        return null;
      }),
    update: ({ logicalName }, id, values) =>
      outcomeOf(async () => {
        await webApi.updateRecord(logicalName, id, { ...values });
        return null;
      }),
  };
}

async function outcomeOf<T>(ask: () => Promise<T>): Promise<SalesOutcome<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, problem: problemOfRejection(error) };
  }
}

function hasAttribute(metadata: unknown, name: string): boolean {
  if (!isTableMetadata(metadata)) {
    return false;
  }
  const found = metadata.Attributes.get(name);
  return found !== null && found !== undefined;
}

function isTableMetadata(value: unknown): value is { readonly Attributes: { get(name: string): unknown } } {
  if (typeof value !== "object" || value === null || !("Attributes" in value)) {
    return false;
  }
  const { Attributes: attributes } = value;
  return (
    typeof attributes === "object" && attributes !== null && "get" in attributes && typeof attributes.get === "function"
  );
}

function asRow(value: unknown): WireRow {
  return isWireRow(value) ? value : {};
}
