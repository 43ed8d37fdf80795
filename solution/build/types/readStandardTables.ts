import { COLUMN_TYPES } from "./tableDescription";
import type { ColumnDescription, ColumnType, OptionDescription, TableDescription } from "./tableDescription";

const ENGLISH = "1033";

/**
 * Reads the checked-in description of standard Sales tables.
 * @throws Error naming the place that is not as expected; the file is part of the repository
 */
export function readStandardTables(json: string, source: string): readonly TableDescription[] {
  const tables = record(JSON.parse(json), source);
  return Object.entries(tables).map(([logicalName, value]) =>
    readTable(logicalName, record(value, logicalName), source),
  );
}

function readTable(logicalName: string, table: Record<string, unknown>, source: string): TableDescription {
  const columns = record(table.columns, `${logicalName}.columns`);
  const schemaName = string(table.schemaName, `${logicalName}.schemaName`);
  return {
    sources: [source],
    identifier: table.identifier === undefined ? schemaName : string(table.identifier, `${logicalName}.identifier`),
    logicalName,
    entitySetName: string(table.entitySetName, `${logicalName}.entitySetName`),
    primaryId: string(table.primaryId, `${logicalName}.primaryId`),
    primaryName: string(table.primaryName, `${logicalName}.primaryName`),
    label: english(table.label, `${logicalName}.label`),
    columns: Object.entries(columns).map(([name, value]) =>
      readColumn(name, record(value, `${logicalName}.${name}`), `${logicalName}.${name}`),
    ),
  };
}

function readColumn(logicalName: string, column: Record<string, unknown>, place: string): ColumnDescription {
  return {
    logicalName,
    schemaName: logicalName,
    type: columnType(column.type, place),
    label: english(column.label, `${place}.label`),
    options: list(column.options, `${place}.options`).map((option) =>
      readOption(record(option, `${place}.options`), place),
    ),
    isSecured: false,
    isDateOnly: column.dateOnly === true,
    targets: list(column.targets, `${place}.targets`).map((target) => string(target, `${place}.targets`)),
    addedBy: column.addedBy === undefined ? undefined : string(column.addedBy, `${place}.addedBy`),
  };
}

function readOption(option: Record<string, unknown>, place: string): OptionDescription {
  const { value } = option;
  if (typeof value !== "number") {
    throw new Error(`An option of ${place} has the value ${String(value)}. Give it a number.`);
  }
  return { value, label: english(option.label, `${place}.options.label`) };
}

function columnType(value: unknown, place: string): ColumnType {
  const type = COLUMN_TYPES.find((known) => known === value);
  if (type === undefined) {
    throw new Error(`${place} has the type ${String(value)}. Use one of ${COLUMN_TYPES.join(", ")}.`);
  }
  return type;
}

function english(value: unknown, place: string): string {
  return string(record(value, place)[ENGLISH], `${place}.${ENGLISH}`);
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (!isRecord(value)) {
    throw new Error(`${place} is no JSON object. Give it one.`);
  }
  return value;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new Error(`${place} is no JSON list. Give it one, or leave it out.`);
  }
  return value;
}

function string(value: unknown, place: string): string {
  if (typeof value !== "string") {
    throw new Error(`${place} is no text. Give it one.`);
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
