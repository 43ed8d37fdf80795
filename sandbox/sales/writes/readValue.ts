import type { Column, Table } from "../schema/schema";
import type { Value } from "../store/row";
import { badPayload, numberOutOfRange, optionOutOfRange, tooLong } from "../errors";
import { readId } from "../store/identifiers";
import { readDateTime } from "./readDateTime";
import { round } from "./round";

function cannotConvert(table: Table, json: unknown, type: string) {
  return badPayload(
    table.entitySetName,
    `Microsoft.OData.ODataException: Cannot convert the literal '${typeof json === "string" ? json : JSON.stringify(json)}' to the expected type '${type}'.`,
  );
}

function readText(table: Table, column: Column, json: unknown): string {
  if (typeof json !== "string") {
    throw cannotConvert(table, json, "Edm.String");
  }
  if (column.maxLength !== undefined && json.length > column.maxLength) {
    throw tooLong(table.logicalName, column.logicalName, column.maxLength);
  }
  return json;
}

function readNumber(table: Table, column: Column, json: unknown, type: string): number {
  // Clients that set IEEE754Compatible send decimals as text.
  const value = typeof json === "string" && type === "Edm.Decimal" && json.trim() !== "" ? Number(json) : json;
  if (typeof value !== "number" || Number.isNaN(value)) {
    throw cannotConvert(table, json, type);
  }
  const { minValue = -Number.MAX_VALUE, maxValue = Number.MAX_VALUE } = column;
  if (value < minValue || value > maxValue) {
    throw numberOutOfRange(table.logicalName, column.logicalName, value, minValue, maxValue);
  }
  return value;
}

function readInteger(table: Table, column: Column, json: unknown): number {
  const value = readNumber(table, column, json, column.type === "bigint" ? "Edm.Int64" : "Edm.Int32");
  if (!Number.isInteger(value)) {
    throw cannotConvert(table, json, "Edm.Int32");
  }
  return value;
}

function readOption(table: Table, column: Column, json: unknown): number {
  if (typeof json !== "number" || !Number.isInteger(json)) {
    throw cannotConvert(table, json, "Edm.Int32");
  }
  const accepted = (column.options ?? []).map((option) => option.value);
  if (!accepted.includes(json)) {
    throw optionOutOfRange(table.logicalName, column.logicalName, json, accepted);
  }
  return json;
}

function readOptions(table: Table, column: Column, json: unknown): readonly number[] {
  if (typeof json !== "string") {
    throw cannotConvert(table, json, "Edm.String");
  }
  return json
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => readOption(table, column, Number(part)));
}

/** Reads one property of a payload for its column; lookups are read from @odata.bind, not here. */
export function readValue(table: Table, column: Column, json: unknown): Value {
  if (json === null) {
    return null;
  }
  switch (column.type) {
    case "string":
    case "memo":
    case "entityname":
      return readText(table, column, json);
    case "integer":
    case "bigint":
      return readInteger(table, column, json);
    case "decimal":
    case "money":
      return round(readNumber(table, column, json, "Edm.Decimal"), column.precision ?? 2);
    case "double":
      return readNumber(table, column, json, "Edm.Double");
    case "boolean":
      if (typeof json !== "boolean") {
        throw cannotConvert(table, json, "Edm.Boolean");
      }
      return json;
    case "picklist":
    case "state":
    case "status":
      return readOption(table, column, json);
    case "multiselectpicklist":
      return readOptions(table, column, json);
    case "uniqueidentifier": {
      const id = typeof json === "string" ? readId(json) : null;
      if (id === null) {
        throw cannotConvert(table, json, "Edm.Guid");
      }
      return id;
    }
    case "datetime": {
      if (typeof json !== "string") {
        throw cannotConvert(table, json, "Edm.DateTimeOffset");
      }
      const reading = readDateTime(column, json);
      if (!reading.ok) {
        throw badPayload(table.entitySetName, `Microsoft.OData.ODataException: ${reading.reason}`);
      }
      return reading.value;
    }
    case "lookup":
    case "customer":
    case "owner":
      throw badPayload(
        table.entitySetName,
        "Microsoft.Crm.CrmException: CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.",
      );
  }
}
