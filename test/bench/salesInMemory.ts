import { randomUUID } from "node:crypto";

import type { SalesClient } from "../../sandbox/client/salesClient";
import type { JsonObject } from "../../sandbox/control/json";

/** Lookups by which the synchronisation asks for rows: they are found without a look at the others. */
const INDEXED = ["_uomscheduleid_value", "_productid_value"] as const;

export interface CountedSales {
  readonly client: SalesClient;
  /** Requests and rows answered since the last call. */
  take(): { readonly requests: number; readonly rows: number };
}

/**
 * Sales as the synchronisation sees it, without a server: rows in memory, found by id, by lookup or by `modifiedon`. It takes everything and computes
 * nothing, so that what is timed is Business Central's side alone.
 */
export function salesInMemory(): CountedSales {
  const tables = new Map<string, Map<string, JsonObject>>();
  const indexes = new Map<string, Set<string>>();
  let requests = 0;
  let answered = 0;
  let moment = 0;
  const tableOf = (name: string): Map<string, JsonObject> => {
    const table = tables.get(name) ?? new Map<string, JsonObject>();
    tables.set(name, table);
    return table;
  };
  const idsBy = (set: string, column: string, value: string): Set<string> => {
    const key = `${set}/${column}/${value}`;
    const ids = indexes.get(key) ?? new Set<string>();
    indexes.set(key, ids);
    return ids;
  };
  const write = (set: string, id: string, changes: JsonObject): void => {
    moment += 1;
    const row = { ...tableOf(set).get(id), ...plain(changes), [keyOf(set)]: id, modifiedon: stamp(moment) };
    tableOf(set).set(id, row);
    for (const column of INDEXED) {
      const value: unknown = Reflect.get(row, column);
      if (typeof value === "string") {
        idsBy(set, column, value).add(id);
      }
    }
  };
  const create = (set: string, row: JsonObject): string => {
    const id = randomUUID();
    write(set, id, row);
    if (set === "uomschedules") {
      write("uoms", randomUUID(), { name: row.baseuomname ?? "", quantity: 1, _uomscheduleid_value: id });
    }
    return id;
  };
  const find = (set: string, filter: string): readonly JsonObject[] => {
    const table = tableOf(set);
    const byId = [...filter.matchAll(new RegExp(`${keyOf(set)} eq ([0-9a-f-]{36})`, "g"))].map(([, id = ""]) => id);
    if (byId.length > 0) {
      return present(table, byId);
    }
    for (const column of INDEXED) {
      const value = new RegExp(`${column} eq ([0-9a-f-]{36})`).exec(filter)?.[1];
      if (value !== undefined) {
        return present(table, [...idsBy(set, column, value)]);
      }
    }
    const since = /modifiedon ge (\S+)/.exec(filter)?.[1] ?? "";
    return since === "" || filter.includes("_modifiedby_value")
      ? []
      : [...table.values()].filter((row) => String(row.modifiedon) >= since);
  };
  const client: SalesClient = {
    get: (path) => {
      requests += 1;
      const [, set = "", id = ""] = /^(\w+)\(([^)]+)\)/.exec(path) ?? [];
      return Promise.resolve(path === "WhoAmI" ? { UserId: randomUUID() } : (tableOf(set).get(id) ?? {}));
    },
    rows: (path) => {
      requests += 1;
      const [set = "", query = ""] = path.split("?");
      const rows = find(set, decodeURIComponent(query));
      answered += rows.length;
      return Promise.resolve(rows);
    },
    create: (set, row) => {
      requests += 1;
      return Promise.resolve(create(set, row));
    },
    update: (set, id, changes) => {
      requests += 1;
      write(set, id, changes);
      return Promise.resolve();
    },
    remove: (set, id) => {
      requests += 1;
      tableOf(set).delete(id);
      return Promise.resolve();
    },
    associate: () => Promise.resolve(),
    action: () => Promise.resolve({}),
  };
  return {
    client,
    take: () => {
      const counted = { requests, rows: answered };
      requests = 0;
      answered = 0;
      return counted;
    },
  };
}

function present(table: ReadonlyMap<string, JsonObject>, ids: readonly string[]): readonly JsonObject[] {
  return ids.map((id) => table.get(id)).filter((row) => row !== undefined);
}

/** Bound lookups as they are read. */
function plain(changes: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      const column = name.replace("@odata.bind", "");
      return column === name ? [name, value] : [`_${column}_value`, /\(([^)]+)\)/.exec(String(value))?.[1] ?? null];
    }),
  );
}

function keyOf(set: string): string {
  return `${set.replace(/ies$/, "y").replace(/s$/, "")}id`;
}

function stamp(moment: number): string {
  return new Date(Date.UTC(2026, 0, 1) + moment * 1000).toISOString();
}
