import type { SalesReader, SalesTable, WireRow } from "../ports";
import { instantOf } from "../values/wireValue";

/** Documents of one kind: how many, and since when. `isMore`: there are more than were counted. Null: they cannot be read. */
export type Counted = {
  readonly count: number;
  readonly isMore: boolean;
  /** Of each that was counted, where it is known; the oldest first. */
  readonly since: readonly Date[];
} | null;

const MOST_COUNTED = 500;

/** The oldest rows of a filter, one more than are counted where there are more; null where they cannot be read. @param by what tells their age */
export async function oldestRows(
  sales: SalesReader,
  table: SalesTable,
  filter: string,
  [by, ...more]: readonly [string, ...string[]],
): Promise<readonly WireRow[] | null> {
  const outcome = await sales.rows(table, {
    select: [table.primaryId, by, ...more],
    filter,
    orderBy: `${by} asc`,
    top: MOST_COUNTED + 1,
  });
  return outcome.ok ? outcome.value : null;
}

/** @param rows the oldest first, one more than are counted where there are more */
export function countedOf(rows: readonly WireRow[] | null, column: string): Counted {
  if (rows === null) {
    return null;
  }
  const counted = rows.slice(0, MOST_COUNTED);
  return {
    count: counted.length,
    isMore: rows.length > MOST_COUNTED,
    since: counted.flatMap((row) => instantOf(row[column]) ?? []),
  };
}
