import type { WireRow } from "../ports";
import { instantOf } from "../values/wireValue";

/** Documents of one kind: how many, and since when. `isMore`: there are more than were counted. Null: they cannot be read. */
export type Counted = {
  readonly count: number;
  readonly isMore: boolean;
  /** Of each that was counted, where it is known; the oldest first. */
  readonly since: readonly Date[];
} | null;

export const MOST_COUNTED = 500;

/** @param rows the oldest first, one more than are counted where there are more */
export function countedOf(rows: readonly WireRow[], column: string): Counted {
  const counted = rows.slice(0, MOST_COUNTED);
  return {
    count: counted.length,
    isMore: rows.length > MOST_COUNTED,
    since: counted.flatMap((row) => instantOf(row[column]) ?? []),
  };
}
