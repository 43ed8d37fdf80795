import type { Column, Table } from "../schema/schema";
import type { Row, Value } from "../store/row";
import { COMPANY } from "./names";
import type { Link } from "./link";

/** One of Business Central's entities as a row of its virtual table. */
export function rowOf(table: Table, entity: Readonly<Record<string, unknown>>, { company }: Link): Row {
  const cells = Object.values(table.columns).map((column): [string, Value] => [
    column.logicalName,
    column.type === "lookup"
      ? { table: COMPANY, id: company.id }
      : column.externalName === undefined
        ? company.name
        : valueOf(column, entity[column.externalName]),
  ]);
  // Virtual rows have no version of their own.
  return { ...Object.fromEntries(cells), versionnumber: 0 };
}

const NO_DATE = "0001-01-01";

function valueOf(column: Column, value: unknown): Value {
  if (column.options !== undefined) {
    // OData spells the blank option by the number of its character.
    const name = value === "_x0020_" || value === "" ? " " : String(value).replace(/_x(\d{4})_/g, unescaped);
    return column.options.find(({ externalValue }) => externalValue === name)?.value ?? null;
  }
  if (typeof value === "string") {
    return column.type === "datetime" && value.startsWith(NO_DATE)
      ? null
      : column.type === "uniqueidentifier"
        ? value.toLowerCase()
        : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function unescaped(_all: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
