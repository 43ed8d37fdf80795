import { NO_MEMORY } from "../../core/dataverse/salesMemory";
import { salesReader } from "../../core/dataverse/salesReader";
import type { SalesOutcome, SalesReader, WireRow } from "../../core/ports";

type Rows = SalesOutcome<readonly WireRow[]>;
type Tables = Readonly<Record<string, Rows>> | ((table: string) => Rows);

export interface FakeSales extends SalesReader {
  /** `table` for a row, `table?filter` for a collection. */
  readonly asked: string[];
  /** The same with all their options, decoded. */
  readonly questions: string[];
}

/**
 * A Dataverse that knows the given tables; a table not given is refused as Dataverse refuses an unknown one. A row is the first of its table.
 * @param columns of another solution that its tables have
 */
export function fakeSales(tables: Tables, columns: readonly string[] = []): FakeSales {
  const asked: string[] = [];
  const questions: string[] = [];
  const find = (table: string): Rows =>
    typeof tables === "function"
      ? tables(table)
      : (tables[table] ?? {
          ok: false,
          problem: { kind: "failed", detail: `Resource not found for the segment '${table}'.` },
        });
  const reader = salesReader(
    {
      row({ logicalName: table }, id, options) {
        asked.push(table);
        questions.push(`${table}(${id})?${decodeURIComponent(options)}`);
        const found = find(table);
        if (!found.ok) {
          return Promise.resolve(found);
        }
        const [row] = found.value;
        return Promise.resolve(
          row === undefined ? { ok: false, problem: { kind: "notFound" } } : { ok: true, value: row },
        );
      },
      rows({ logicalName: table }, options) {
        asked.push(decodeURIComponent(`${table}?${/\$filter=([^&]*)/.exec(options)?.[1] ?? ""}`));
        questions.push(`${table}?${decodeURIComponent(options)}`);
        return Promise.resolve(find(table));
      },
      columns: (_table, names) => Promise.resolve({ ok: true, value: names.filter((name) => columns.includes(name)) }),
      tables: () => Promise.resolve({ ok: true, value: [] }),
    },
    NO_MEMORY,
  );
  return { ...reader, asked, questions };
}

export function rows(...values: readonly WireRow[]): Rows {
  return { ok: true, value: values };
}
