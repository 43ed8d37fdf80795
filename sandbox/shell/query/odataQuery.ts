import type { ColumnDescription, TableDescription } from "../../contract/tableDescription";
import { bareId } from "../page/appLocation";
import { wireName } from "../record/wire";
import { UnsupportedError } from "../unsupported";
import type { FetchCondition, FetchFilter, FetchQuery } from "./fetchXml";

const COMPARISONS: Readonly<Record<string, string>> = {
  eq: "eq",
  ne: "ne",
  neq: "ne",
  gt: "gt",
  ge: "ge",
  lt: "lt",
  le: "le",
};

export interface QueryOptions {
  /** Columns to read besides the query's own. */
  readonly columns: readonly string[];
  /** Filters besides the query's own, joined with `and`. */
  readonly filters: readonly FetchFilter[];
  readonly userId: string;
}

/**
 * The same query as OData options.
 * @returns the query part of an address, beginning with `?`
 * @throws UnsupportedError naming the part that OData has no equal for here
 */
export function toODataOptions(
  query: FetchQuery,
  table: TableDescription,
  { columns, filters, userId }: QueryOptions,
): string {
  if (query.links.length > 0) {
    throw new UnsupportedError("link-entity in a view that is read by OData");
  }
  const column = columnFinder(table);
  const selected = new Set([
    table.primaryId,
    ...[...query.attributes, ...columns].map((name) => wireName(column(name))),
  ]);
  const filter = [...query.filters, ...filters]
    .map((part) => filterText(part, column, userId))
    .filter((part) => part !== "");
  const orders = query.orders.map(
    ({ attribute, isDescending }) => `${wireName(column(attribute))} ${isDescending ? "desc" : "asc"}`,
  );
  return [
    `?$select=${[...selected].join(",")}`,
    ...(orders.length === 0 ? [] : [`$orderby=${encodeURIComponent(orders.join(","))}`]),
    ...(filter.length === 0 ? [] : [`$filter=${encodeURIComponent(filter.join(" and "))}`]),
  ].join("&");
}

/** A text as OData writes it. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

type ColumnFinder = (name: string) => ColumnDescription;

function columnFinder(table: TableDescription): ColumnFinder {
  const byName = new Map(table.columns.map((column) => [column.logicalName, column]));
  return (name) => {
    const column = byName.get(name);
    if (column === undefined) {
      throw new Error(`The view asks for the column ${name}, which the table ${table.logicalName} does not have.`);
    }
    return column;
  };
}

function filterText({ operator, conditions, filters }: FetchFilter, column: ColumnFinder, userId: string): string {
  const parts = [
    ...conditions.map((condition) => conditionText(condition, column, userId)),
    ...filters.map((part) => filterText(part, column, userId)),
  ].filter((part) => part !== "");
  return parts.length < 2 ? (parts[0] ?? "") : `(${parts.join(` ${operator} `)})`;
}

function conditionText(
  { attribute, operator, values, alias }: FetchCondition,
  find: ColumnFinder,
  userId: string,
): string {
  if (alias !== null) {
    throw new UnsupportedError("a view's condition on a linked table");
  }
  const column = find(attribute);
  const name = wireName(column);
  const value = values[0] ?? "";
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) {
    return `${name} ${comparison} ${literal(value, column)}`;
  }
  switch (operator) {
    case "null":
      return `${name} eq null`;
    case "not-null":
      return `${name} ne null`;
    case "in":
      return `(${values.map((candidate) => `${name} eq ${literal(candidate, column)}`).join(" or ")})`;
    case "eq-userid":
      return `${name} eq ${bareId(userId)}`;
    case "ne-userid":
      return `${name} ne ${bareId(userId)}`;
    case "like":
      return likeText(name, value);
    case "not-like":
      return `not ${likeText(name, value)}`;
    default:
      throw new UnsupportedError(`the operator ${operator} of a view that is read by OData`);
  }
}

function likeText(name: string, pattern: string): string {
  const text = pattern.replace(/^%|%$/g, "");
  if (/[%_[]/.test(text)) {
    throw new UnsupportedError(`the pattern ${pattern} of a view that is read by OData`, "Use % at its ends only.");
  }
  if (pattern.startsWith("%")) {
    return pattern.endsWith("%") ? `contains(${name},${quoted(text)})` : `endswith(${name},${quoted(text)})`;
  }
  return pattern.endsWith("%") ? `startswith(${name},${quoted(text)})` : `${name} eq ${quoted(text)}`;
}

function literal(value: string, { type }: ColumnDescription): string {
  switch (type) {
    case "string":
    case "memo":
    case "entityname":
      return quoted(value);
    case "boolean":
      return value === "1" || value === "true" ? "true" : "false";
    case "lookup":
    case "customer":
    case "owner":
    case "uniqueidentifier":
      return bareId(value);
    default:
      return value;
  }
}
