import type { Column, Table } from "../schema/schema";
import type { Row } from "../store/row";
import type { Accessor, Scalar, ValueType } from "./accessor";
import { isReference } from "../store/row";

function typeOf(column: Column): ValueType {
  switch (column.type) {
    case "lookup":
    case "customer":
    case "owner":
    case "uniqueidentifier":
      return "id";
    case "integer":
    case "bigint":
    case "decimal":
    case "double":
    case "money":
    case "picklist":
    case "state":
    case "status":
      return "number";
    case "boolean":
      return "boolean";
    case "datetime":
      return column.behavior === "dateOnly" ? "date" : "instant";
    case "multiselectpicklist":
      return "choices";
    case "string":
    case "memo":
    case "entityname":
      return "text";
  }
}

/** Reads a column for comparing: a lookup is its id. */
export function columnAccessor(column: Column, table?: Table): Accessor<Row> {
  return {
    type: typeOf(column),
    keyOf: column.logicalName === table?.primaryId ? table.logicalName : undefined,
    read: (row): Scalar => {
      const value = row[column.logicalName] ?? null;
      return isReference(value) ? value.id : value;
    },
  };
}
