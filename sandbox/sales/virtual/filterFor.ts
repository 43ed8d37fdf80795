import { badQuery, notImplemented, unknownProperty } from "../errors";
import type { Expression, Literal, Operand } from "../odata/expression";
import { quote } from "../odata/literal";
import type { Column, Table } from "../schema/schema";

/**
 * A $filter as Business Central's API is asked by it. Refuses what the link to Business Central does not carry: not equal, searching in texts,
 * groups that alternate over several columns, related tables, and what Business Central works out for each row.
 */
export function filterFor(table: Table, filter: Expression): string {
  switch (filter.kind) {
    case "and": {
      const isGroup = filter.parts.some(({ kind }) => kind === "or");
      if (isGroup && new Set(columnsIn(table, filter)).size > 1) {
        throw notCarried("groups of conditions over several columns");
      }
      return filter.parts.map((part) => inner(table, part)).join(" and ");
    }
    case "or": {
      const columns = new Set(filter.parts.flatMap((part) => columnsIn(table, part)));
      if (columns.size > 1) {
        throw notCarried("groups of conditions over several columns");
      }
      return filter.parts.map((part) => inner(table, part)).join(" or ");
    }
    case "compare":
      return compared(table, filter);
    case "not":
      throw notCarried("not");
    case "test":
      throw notCarried(filter.operand.kind === "call" ? `the function ${filter.operand.name}` : "a bare condition");
    case "query":
      throw notCarried(`the function ${filter.name}`);
    case "lambda":
      throw notCarried("any and all");
  }
}

function inner(table: Table, part: Expression): string {
  const text = filterFor(table, part);
  return part.kind === "or" || part.kind === "and" ? `(${text})` : text;
}

function compared(table: Table, { operator, left, right }: Extract<Expression, { kind: "compare" }>): string {
  if (operator === "ne") {
    throw notCarried("not equal");
  }
  if (left.kind !== "path" || right.kind !== "literal") {
    throw notCarried("functions");
  }
  const column = filterableColumn(table, left);
  return `${column.externalName ?? ""} ${operator} ${literalFor(column, right.value)}`;
}

function columnsIn(table: Table, part: Expression): readonly string[] {
  return part.kind === "compare" && part.left.kind === "path"
    ? [filterableColumn(table, part.left).logicalName]
    : part.kind === "and" || part.kind === "or"
      ? part.parts.flatMap((each) => columnsIn(table, each))
      : [];
}

function filterableColumn(table: Table, { path }: Extract<Operand, { kind: "path" }>): Column {
  const [name = "", ...rest] = path;
  if (rest.length > 0) {
    throw notCarried("filters on related tables");
  }
  const column = table.columns[name];
  if (column === undefined) {
    if (/^_.+_value$/.test(name)) {
      throw notCarried("filters on lookups");
    }
    throw unknownProperty(name, table.logicalName);
  }
  requireCarried(table, column, "filters");
  return column;
}

/** Refuses a column that Business Central works out for each row, and one that it does not have. */
export function requireCarried(table: Table, column: Column, use: string): void {
  if (column.externalName === undefined || table.external?.calculated.includes(column.externalName) === true) {
    throw notCarried(`${use} on the calculated column ${column.logicalName}`);
  }
}

function literalFor(column: Column, value: Literal): string {
  if (column.options !== undefined) {
    const option = column.options.find((each) => each.value === value);
    if (option?.externalValue === undefined) {
      throw badQuery(`A value of ${column.logicalName} is outside the valid range: ${String(value)}.`);
    }
    return quote(option.externalValue);
  }
  if (value === null) {
    throw notImplemented(`null in filters of ${column.logicalName}`);
  }
  return typeof value === "string" && column.type === "string" ? quote(value) : String(value);
}

function notCarried(what: string): Error {
  return badQuery(`The data source of this table, Business Central, does not support ${what}.`);
}
