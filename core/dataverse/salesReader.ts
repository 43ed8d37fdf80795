import type { RowQuery, RowsQuery, SalesOutcome, SalesReader, SalesTable, TableFacts, WireRow } from "../ports";
import { odataOptions } from "./odataOptions";
import type { SalesMemory } from "./salesMemory";

/** One way to Dataverse: the client API, or its Web API over HTTP. Asks once for each call; never rejects. @param options OData options, encoded */
export interface SalesSource {
  row(table: SalesTable, id: string, options: string): Promise<SalesOutcome<WireRow>>;
  rows(table: SalesTable, options: string): Promise<SalesOutcome<readonly WireRow[]>>;
  columns(table: SalesTable, names: readonly string[]): Promise<SalesOutcome<readonly string[]>>;
  tables(names: readonly string[]): Promise<SalesOutcome<readonly TableFacts[]>>;
}

/**
 * The one reader of Dataverse. Columns that another solution brings are looked for first, because asking for an absent one fails; metadata that
 * cannot be read counts as "the column is not there": what it would have told is then not told.
 * @param memory what was asked on this page lately, so that whatever stands on it asks for a row once
 */
export function salesReader(source: SalesSource, memory: SalesMemory): SalesReader {
  const columns: SalesReader["columns"] = (table, names) =>
    memory.columns(JSON.stringify([table.logicalName, ...names]), () => source.columns(table, names));

  /** A lookup's metadata go by its own name, its value by `_…_value`. */
  const present = async (table: SalesTable, wanted: readonly string[] = []): Promise<readonly string[]> => {
    if (wanted.length === 0) {
      return [];
    }
    const attributeOf = (column: string) => /^_(\w+)_value$/.exec(column)?.[1] ?? column;
    const found = await columns(table, wanted.map(attributeOf));
    return found.ok ? wanted.filter((column) => found.value.includes(attributeOf(column))) : [];
  };
  const optionsOf = async (table: SalesTable, { optional, ...query }: RowQuery | RowsQuery): Promise<string> =>
    odataOptions({ ...query, select: [...query.select, ...(await present(table, optional))] });

  return {
    async row(table, id, query) {
      const options = await optionsOf(table, query);
      return memory.row(`${table.logicalName}(${id})?${options}`, () => source.row(table, id, options));
    },
    async rows(table, query) {
      const options = await optionsOf(table, query);
      return memory.rows(`${table.logicalName}?${options}`, () => source.rows(table, options));
    },
    columns,
    tables: (names) => memory.tables(JSON.stringify(names), () => source.tables(names)),
    forget: memory.forget,
  };
}
