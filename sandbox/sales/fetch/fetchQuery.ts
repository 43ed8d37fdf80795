/** FetchXML after parsing: names only, not yet looked up. */
export interface FetchQuery {
  readonly entity: FetchEntity;
  readonly top: number | null;
  readonly pageSize: number | null;
  readonly page: number;
  readonly isDistinct: boolean;
  readonly isAggregate: boolean;
  readonly withTotal: boolean;
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
  readonly from: string;
  readonly to: string;
  readonly alias: string;
  readonly kind: "inner" | "outer" | "any" | "not any";
}

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | null;
  readonly aggregate: "count" | "countcolumn" | "sum" | "avg" | "min" | "max" | null;
  readonly isGroup: boolean;
  readonly isDistinct: boolean;
  readonly dateGrouping: "day" | "week" | "month" | "quarter" | "year" | null;
}

export interface FetchOrder {
  readonly attribute: string | null;
  readonly alias: string | null;
  readonly descending: boolean;
}

export interface FetchFilter {
  readonly type: "and" | "or";
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
}

export interface FetchCondition {
  /** Alias of the link-entity that the attribute is of; null for the entity that the filter stands in. */
  readonly entity: string | null;
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** Name of a column of the same row to compare with. */
  readonly valueOf: string | null;
}
