import type { SalesPorts } from "../../core/statistics/readAccounts";

/** Tells whether a table has a column, by its metadata; each is asked for once. What cannot be read counts as absent: nothing is then read of it. */
export function columnProbe(utils: ComponentFramework.Utility): SalesPorts["hasColumn"] {
  const known = new Map<string, Promise<boolean>>();
  return (table, column) => {
    const key = `${table}.${column}`;
    const asked = known.get(key) ?? probe(utils, table, column);
    known.set(key, asked);
    return asked;
  };
}

async function probe(utils: ComponentFramework.Utility, table: string, column: string): Promise<boolean> {
  try {
    const metadata: unknown = await utils.getEntityMetadata(table, [column]);
    const attributes = memberOf(metadata, "Attributes");
    const get = memberOf(attributes, "get");
    const found: unknown = typeof get === "function" ? get.call(attributes, column) : null;
    return found !== null && found !== undefined;
  } catch {
    return false;
  }
}

function memberOf(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}
