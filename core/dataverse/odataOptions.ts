import type { Expansion, RowsQuery } from "../ports";

/** A query as OData options, without the leading `?`; values are encoded. */
export function odataOptions({ select, expand, filter, orderBy, top }: Omit<RowsQuery, "optional">): string {
  return [
    ...selection({ select, ...(expand === undefined ? {} : { expand }) }),
    ...(filter === undefined ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    ...(orderBy === undefined ? [] : [`$orderby=${encodeURIComponent(orderBy)}`]),
    ...(top === undefined ? [] : [`$top=${top}`]),
  ].join("&");
}

function selection({ select, expand = {} }: Expansion): readonly string[] {
  const related = Object.entries(expand).map(([property, query]) => `${property}(${selection(query).join(";")})`);
  return [`$select=${select.join(",")}`, ...(related.length === 0 ? [] : [`$expand=${related.join(",")}`])];
}

/** A filter that lets through rows whose column is one of the ids; a GUID stands in it without quotes. */
export function isOneOf(column: string, ids: readonly string[]): string {
  return ids.map((id) => `${column} eq ${id}`).join(" or ");
}
