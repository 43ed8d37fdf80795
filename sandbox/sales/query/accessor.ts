/** What a column's value is when it is compared. */
export type ValueType = "text" | "number" | "boolean" | "instant" | "date" | "id" | "choices";

export type Scalar = string | number | boolean | null | readonly number[];

/** Reads one thing of a row (or of a metadata object) for filtering and sorting. */
export interface Accessor<Item> {
  readonly type: ValueType;
  /** The table whose key it is. */
  readonly keyOf?: string | undefined;
  read(item: Item): Scalar;
}

/** Where the names of a query are looked up. Unknown names throw when the query is compiled, not when a row is met. */
export interface Scope<Item> {
  accessor(path: readonly string[]): Accessor<Item>;
  /** What a name sorts by, where that is not what it is compared by. */
  readonly sortAccessor?: (path: readonly string[]) => Accessor<Item>;
  /** A collection-valued path, for any and all. */
  collection(path: readonly string[]): { readonly scope: Scope<Item>; readonly rows: (item: Item) => Iterable<Item> };
}
