import type { TableDescription, ViewDescription } from "../../contract/tableDescription";
import type { FetchFilter } from "./fetchXml";
import type { LayoutColumn } from "./layoutXml";
import { quickFind } from "./quickFind";

/** Which rows of a view are wanted, and where it stands. */
export interface ViewRequest {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly layout: readonly LayoutColumn[];
  /** Only rows whose lookup points to this record. */
  readonly parent?: { readonly column: string; readonly id: string };
  /** Only rows that a search for this finds. */
  readonly search?: string;
  /** Only rows that meet these as well. */
  readonly filters?: readonly FetchFilter[];
  readonly pageSize: number;
  readonly userId: string;
}

/** What the place of a view adds to its own filters. */
export function addedFilters({ table, parent, search, filters = [] }: ViewRequest): readonly FetchFilter[] {
  return [
    ...(parent === undefined ? [] : [equal(parent.column, parent.id)]),
    ...(search === undefined || search === "" ? [] : [quickFind(table, search)]),
    ...filters,
  ];
}

/** One condition: the column has the value. */
export function equal(attribute: string, value: string): FetchFilter {
  return {
    operator: "and",
    conditions: [{ attribute, operator: "eq", values: [value], alias: null }],
    filters: [],
  };
}
