import type { SalesOutcome, WireRow } from "../ports";

/** What to read of a row. Names of columns and navigation properties as the wire spells them. */
export interface RowQuery {
  readonly select: readonly string[];
  /** Rows that a lookup points to: navigation property → what to read of them. */
  readonly expand?: Readonly<Record<string, RowQuery>>;
}

export interface RowsQuery extends RowQuery {
  /** OData filter; all rows where it is not given. */
  readonly filter?: string;
  /** The most rows that are wanted; all (Dataverse's first page of 5,000) where it is not given. */
  readonly top?: number;
}

/** Reads Dataverse as the signed-in user, related rows along with each row. Never rejects. */
export interface RowReader {
  row(table: string, id: string, query: RowQuery): Promise<SalesOutcome<WireRow>>;
  rows(table: string, query: RowsQuery): Promise<SalesOutcome<readonly WireRow[]>>;
  /** Which of the columns the table has. Business Central's base solution adds some that others lack. */
  columns(table: string, names: readonly string[]): Promise<readonly string[]>;
}

/** The query as OData options, beginning with `?`. */
export function odataOptions(query: RowQuery | RowsQuery): string {
  const options = [selectAndExpand(query, "&")];
  if ("filter" in query && query.filter !== undefined) options.push(`$filter=${encodeURIComponent(query.filter)}`);
  if ("top" in query && query.top !== undefined) options.push(`$top=${query.top}`);
  return `?${options.join("&")}`;
}

function selectAndExpand({ select, expand }: RowQuery, separator: "&" | ";"): string {
  const related = Object.entries(expand ?? {}).map(
    ([property, query]) => `${property}(${selectAndExpand(query, ";")})`,
  );
  return [`$select=${select.join(",")}`, ...(related.length === 0 ? [] : [`$expand=${related.join(",")}`])].join(
    separator,
  );
}

/** A text inside an OData filter. */
export function odataText(value: string): string {
  return `'${value.replace(/'/g, "''")}'`;
}
