import type { SalesOutcome, SalesReader, WireRow } from "../../core/ports";

type Table = Readonly<Record<string, SalesOutcome<readonly WireRow[]>>>;

/** A Dataverse that knows the given tables; a table not given is refused as Dataverse refuses an unknown one. */
export function fakeSales(tables: Table): SalesReader & { readonly asked: string[] } {
  const asked: string[] = [];
  const find = (table: string): SalesOutcome<readonly WireRow[]> =>
    tables[table] ?? {
      ok: false,
      problem: { kind: "failed", detail: `Resource not found for the segment '${table}'.` },
    };
  return {
    asked,
    row(table) {
      asked.push(table);
      const found = find(table);
      if (!found.ok) return Promise.resolve(found);
      const [row] = found.value;
      return Promise.resolve(
        row === undefined ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: row },
      );
    },
    rows(table, _columns, filter) {
      asked.push(`${table}?${filter}`);
      return Promise.resolve(find(table));
    },
  };
}

export function rows(...values: readonly WireRow[]): SalesOutcome<readonly WireRow[]> {
  return { ok: true, value: values };
}
