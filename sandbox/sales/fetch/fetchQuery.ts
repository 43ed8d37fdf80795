/** FetchXML after parsing: names only, not yet looked up. */
export interface FetchQuery {
  readonly entity: FetchEntity;
  readonly top: number | null;
  readonly pageSize: number | null;
  readonly page: number;
  readonly isDistinct: boolean;
  readonly isAggregate: boolean;
  readonly withTotal: boolean;
  /** Choices sort by their numbers, not by their labels. */
  readonly usesRawOrder: boolean;
}

export interface FetchEntity {
  readonly name: string;
  readonly attributes: readonly FetchAttribute[];
  readonly hasAllAttributes: boolean;
  readonly filters: readonly FetchFilter[];
  readonly orders: readonly FetchOrder[];
  readonly links: readonly FetchLink[];
}

export interface FetchLink extends FetchEntity {
  /** Empty, both, where the platform finds the N:N relationship. */
  readonly from: string;
  readonly to: string;
  readonly alias: string;
  /** Whether the query named it; one that the platform makes up cannot be told by it. */
  readonly isNamed: boolean;
  readonly kind: JoinKind | FilterKind;
}

/** `first` is an outer link that finds one row at most; `exists` keeps the row once and shows nothing of the linked ones. */
export type JoinKind = "inner" | "outer" | "first" | "exists";

/** Links that are conditions of the filter that they stand in; `all` holds where there are linked rows and none of them fits. */
export type FilterKind = "any" | "not any" | "all";

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | null;
  readonly aggregate: "count" | "countcolumn" | "sum" | "avg" | "min" | "max" | null;
  readonly isGroup: boolean;
  readonly isDistinct: boolean;
  readonly dateGrouping: "day" | "week" | "month" | "quarter" | "year" | null;
}

export interface FetchOrder {
  /** Alias of the link-entity that the attribute is of; null for the entity that the order stands in. */
  readonly entity: string | null;
  readonly attribute: string | null;
  readonly alias: string | null;
  readonly descending: boolean;
}

export interface FetchFilter {
  readonly type: "and" | "or";
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly FetchLink[];
}

export interface FetchCondition {
  /** Alias of the link-entity that the attribute is of; null for the entity that the filter stands in. */
  readonly entity: string | null;
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** Name of a column to compare with: of the same row, or alias.column. */
  readonly valueOf: string | null;
}
