import type { Expression } from "./expression";

export interface OrderItem {
  readonly path: readonly string[];
  readonly descending: boolean;
}

export interface ExpandItem {
  readonly navigation: string;
  readonly options: QueryOptions;
  /** Only the address of the row is asked for (`/$ref`). */
  readonly isReference: boolean;
  /** The options as they were written. */
  readonly text: readonly string[];
}

/** A query after parsing: what to filter, sort, show and follow. Knows nothing of tables. */
export interface QueryOptions {
  readonly select: readonly string[] | null;
  readonly filter: Expression | null;
  readonly orderBy: readonly OrderItem[];
  readonly expand: readonly ExpandItem[];
  readonly top: number | null;
  readonly count: boolean;
}

export const NO_OPTIONS: QueryOptions = {
  select: null,
  filter: null,
  orderBy: [],
  expand: [],
  top: null,
  count: false,
};
