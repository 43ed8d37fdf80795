import type { SubmittableTable } from "../documents/documentTable";
import type { SalesProblem, SalesReader, SalesWriter, WireRow } from "../ports";
import { SalesOrderFields } from "../tables/SalesOrder.generated";
import { etagOf, numberOf } from "../values/wireValue";

/** Reads and writes the state of a document past every cache. */
export interface DocumentStore extends SalesWriter {
  readonly row: SalesReader["row"];
}

/** The server said no; nothing was written. */
export type Refusal = Exclude<SalesProblem, { readonly kind: "unreachable" }>;

export type SubmitOutcome =
  | { readonly kind: "done" }
  /** Someone else, another tab or an earlier click had done it. */
  | { readonly kind: "already" }
  /** It is neither open nor handed over, e.g. cancelled. */
  | { readonly kind: "notOpen" }
  /** It was changed since it was checked; nothing was written. */
  | { readonly kind: "changed" }
  /** Nothing was written. */
  | { readonly kind: "refused"; readonly problem: Refusal }
  | { readonly kind: "unreachable" }
  /** The connection broke while it was written; whether it was cannot be told. */
  | { readonly kind: "uncertain" };

/**
 * Submits an order or activates a quote, once: the write holds only for the version of the row that was read, so that another's change,
 * a second tab, a double click or a running job of Business Central makes it fail instead of doing it twice or over it.
 * @param checkedEtag the version that the readiness was checked for; null where none was
 * @param along further columns of the document, which are written with the state or not at all
 */
export async function submit(
  store: DocumentStore,
  table: SubmittableTable,
  id: string,
  checkedEtag: string | null,
  along: WireRow = {},
): Promise<SubmitOutcome> {
  const before = await readState(store, table, id);
  if (before.kind !== "row") {
    return before;
  }
  const state = stateOf(table, before.statecode);
  if (state !== "open") {
    return { kind: state };
  }
  if (checkedEtag !== null && before.etag !== checkedEtag) {
    return { kind: "changed" };
  }

  const written = await store.update(table.table, id, { ...along, ...table.submitted }, before.etag);
  switch (written.kind) {
    case "written":
      return { kind: "done" };
    case "conflict":
      return afterConflict(table, await readState(store, table, id));
    case "failed":
      return written.problem.kind === "unreachable"
        ? afterBrokenWrite(table, await readState(store, table, id))
        : { kind: "refused", problem: written.problem };
  }
}

/** What a document looks like on the server just now. */
type StateReading =
  | { readonly kind: "row"; readonly statecode: number; readonly etag: string }
  | { readonly kind: "refused"; readonly problem: Refusal }
  | { readonly kind: "unreachable" };

async function readState(store: DocumentStore, { table }: SubmittableTable, id: string): Promise<StateReading> {
  const column = SalesOrderFields.statecode;
  const outcome = await store.row(table, id, { select: [column] });
  if (!outcome.ok) {
    return outcome.problem.kind === "unreachable"
      ? { kind: "unreachable" }
      : { kind: "refused", problem: outcome.problem };
  }
  const statecode = numberOf(outcome.value[column]);
  const etag = etagOf(outcome.value);
  return statecode === null || etag === null
    ? { kind: "refused", problem: { kind: "failed", detail: `${table.logicalName}.${column}` } }
    : { kind: "row", statecode, etag };
}

function stateOf(table: SubmittableTable, statecode: number): "open" | "already" | "notOpen" {
  if (statecode === table.openState) {
    return "open";
  }
  return statecode === table.submitted.statecode ? "already" : "notOpen";
}

function afterConflict(table: SubmittableTable, after: StateReading): SubmitOutcome {
  if (after.kind !== "row") {
    return { kind: "changed" };
  }
  const state = stateOf(table, after.statecode);
  return { kind: state === "open" ? "changed" : state };
}

/** The answer was lost, not necessarily the write. */
function afterBrokenWrite(table: SubmittableTable, after: StateReading): SubmitOutcome {
  if (after.kind !== "row") {
    return { kind: "uncertain" };
  }
  switch (stateOf(table, after.statecode)) {
    case "already":
      return { kind: "done" };
    case "open":
      return { kind: "unreachable" };
    case "notOpen":
      return { kind: "notOpen" };
  }
}
