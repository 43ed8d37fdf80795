import type { SalesOutcome, SalesReader } from "../ports";
import { ConnectionTable } from "../tables/Connection.generated";
import { NavConnectionTable } from "../tables/NavConnection.generated";
import type { SalesStore, StoreOutcome } from "./salesStore";

/** The tables that connections are read from. */
const ENTITY_SETS: Readonly<Record<string, string>> = {
  [ConnectionTable.logicalName]: ConnectionTable.entitySetName,
  [NavConnectionTable.logicalName]: NavConnectionTable.entitySetName,
};

/** The store as `readConnections` asks it; tables other than those of connections are not found. */
export function salesReader(store: SalesStore): SalesReader {
  const entitySetOf = (table: string) => ENTITY_SETS[table] ?? table;
  return {
    row: async (table, id, columns) =>
      salesOutcome(await store.get(`${entitySetOf(table)}(${id})?$select=${columns.join(",")}`)),
    rows: async (table, columns, filter) =>
      salesOutcome(await store.rows(entitySetOf(table), { select: columns, filter })),
  };
}

function salesOutcome<T>(outcome: StoreOutcome<T>): SalesOutcome<T> {
  if (outcome.ok) return outcome;
  const { problem } = outcome;
  return { ok: false, problem: problem.kind === "unreachable" ? { kind: "failed", detail: problem.kind } : problem };
}
