import type { ColumnDescription } from "../../contract/tableDescription";
import { bareId } from "../page/appLocation";
import type { Row } from "../server/row";
import { FORMATTED_VALUE, LOOKUP_TABLE, NAVIGATION_PROPERTY, textOf } from "../server/row";
import { UnsupportedError } from "../unsupported";
import type { ColumnValue } from "./columnValue";
import { isLookupColumn } from "./columnValue";

export interface WireColumn {
  readonly value: ColumnValue;
  /** The value in words, as the server formatted it for this person. */
  readonly formatted: string | null;
  /** Lookups with a value: the name under which the Web API accepts a new one. */
  readonly navigationProperty: string | null;
}

/** How `$select`, `$filter` and rows name the column: lookups by the property that holds their id. */
export function wireName(column: Pick<ColumnDescription, "logicalName" | "type">): string {
  return isLookupColumn(column) ? `_${column.logicalName}_value` : column.logicalName;
}

/** Reads a column out of a row of the Web API that was asked for with all annotations. */
export function readColumn(row: Row, column: ColumnDescription): WireColumn {
  const key = wireName(column);
  const raw = row[key];
  const formatted = textOf(row, key + FORMATTED_VALUE);
  if (raw === null || raw === undefined) {
    return { value: null, formatted: null, navigationProperty: null };
  }
  if (isLookupColumn(column)) {
    const reference = {
      id: bareId(textOf(row, key) ?? ""),
      name: formatted ?? "",
      entityType: targetOf(row, column, key),
    };
    return { value: reference, formatted: reference.name, navigationProperty: textOf(row, key + NAVIGATION_PROPERTY) };
  }
  return { value: scalar(row, column), formatted, navigationProperty: null };
}

function targetOf(row: Row, column: ColumnDescription, key: string): string {
  const named = textOf(row, key + LOOKUP_TABLE);
  const only = column.targets?.length === 1 ? column.targets[0] : undefined;
  const target = named ?? only;
  if (target === undefined) {
    throw new Error(
      `The server gave ${key} without the annotation ${LOOKUP_TABLE}; the column may point to ${(column.targets ?? []).join(", ")}.`,
    );
  }
  return target;
}

function scalar(row: Row, column: ColumnDescription): ColumnValue {
  const raw = row[column.logicalName];
  switch (column.type) {
    case "multiselectpicklist":
      return (textOf(row, column.logicalName) ?? "").split(",").map(Number);
    case "bigint":
      return Number(raw);
    default:
      if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") {
        return raw;
      }
      throw new UnsupportedError(
        `the value ${JSON.stringify(raw)} of the column ${column.logicalName} (${column.type})`,
      );
  }
}
