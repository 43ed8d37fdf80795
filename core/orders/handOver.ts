import type { DocumentTable } from "../documents/documentTable";

/** What a document looked like on the server just now. */
export type StateReading =
  | { readonly kind: "row"; readonly statecode: number; readonly etag: string }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "unreachable" };

export type WriteOutcome =
  | { readonly kind: "written" }
  /** The row is no longer the one of the given version; nothing was written. */
  | { readonly kind: "conflict" }
  /** The server said no; nothing was written. */
  | { readonly kind: "refused"; readonly detail: string }
  /** No answer; it may have been written. */
  | { readonly kind: "unreachable" };

/** Reads and writes the state of a document past every cache. Never rejects, never retries. */
export interface DocumentWriter {
  read(table: DocumentTable, id: string): Promise<StateReading>;
  /** Writes only if the row still has the version `etag`. */
  write(table: DocumentTable, id: string, etag: string): Promise<WriteOutcome>;
}

export type HandOverOutcome =
  | { readonly kind: "done" }
  /** Someone else, another tab or an earlier click had done it. */
  | { readonly kind: "already" }
  /** It is neither open nor handed over, e.g. cancelled. */
  | { readonly kind: "notOpen" }
  /** It was changed since it was checked; nothing was written. */
  | { readonly kind: "changed" }
  /** Nothing was written. */
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "unreachable" }
  /** The connection broke while it was written; whether it was cannot be told. */
  | { readonly kind: "uncertain" };

/**
 * Submits an order or activates a quote, once: the write holds only for the version of the row that was read, so that another's change,
 * a second tab, a double click or a running job of Business Central makes it fail instead of doing it twice or over it.
 * @param checkedEtag the version that the readiness was checked for; null where none was
 */
export async function handOver(
  writer: DocumentWriter,
  table: DocumentTable,
  id: string,
  checkedEtag: string | null,
): Promise<HandOverOutcome> {
  const before = await writer.read(table, id);
  if (before.kind !== "row") return before;
  const state = stateOf(table, before.statecode);
  if (state !== "open") return { kind: state };
  if (checkedEtag !== null && before.etag !== checkedEtag) return { kind: "changed" };

  const written = await writer.write(table, id, before.etag);
  switch (written.kind) {
    case "written":
      return { kind: "done" };
    case "refused":
      return written;
    case "conflict":
      return afterConflict(table, await writer.read(table, id));
    case "unreachable":
      return afterBrokenWrite(table, await writer.read(table, id));
  }
}

function stateOf(table: DocumentTable, statecode: number): "open" | "already" | "notOpen" {
  if (statecode === table.openState) return "open";
  return statecode === table.handedOver.statecode ? "already" : "notOpen";
}

function afterConflict(table: DocumentTable, after: StateReading): HandOverOutcome {
  if (after.kind !== "row") return { kind: "changed" };
  const state = stateOf(table, after.statecode);
  return { kind: state === "open" ? "changed" : state };
}

/** The answer was lost, not necessarily the write. */
function afterBrokenWrite(table: DocumentTable, after: StateReading): HandOverOutcome {
  if (after.kind !== "row") return { kind: "uncertain" };
  switch (stateOf(table, after.statecode)) {
    case "already":
      return { kind: "done" };
    case "open":
      return { kind: "unreachable" };
    case "notOpen":
      return { kind: "notOpen" };
  }
}
