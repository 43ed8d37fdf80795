import type { JsonObject } from "../../control/json";
import type { SynchContext } from "./context";
import type { LocalRecord, LocalValue } from "./local/localTable";
import { localTable } from "./local/localTables";
import type { FieldMapping, TableMapping } from "./mapping";
import type { Conversion, TakenRow, Wire } from "./values/conversion";
import { conversionNamed } from "./values/conversions";

/** Columns of a row in Sales by name, as they are to be. */
export type Columns = ReadonlyMap<string, ColumnValue>;

export interface ColumnValue {
  readonly value: Wire;
  readonly lookup?: Conversion["lookup"];
}

/** What a transfer of fields comes to. */
export interface Transfer<Changes> {
  readonly changes: Changes;
  /** The first field going both ways whose value differs; null when none does. */
  readonly conflict: FieldMapping | null;
}

/** Fields that go one way, of those switched on and played. */
export function fieldsFor(
  context: SynchContext,
  mapping: TableMapping,
  direction: "toSales" | "fromSales",
): readonly FieldMapping[] {
  const switched = context.company.integration.synchronisation.mappings.get(mapping.name)?.switched ?? {};
  return mapping.fields.filter(
    (field) =>
      (field.direction === "both" || field.direction === direction) &&
      field.notPlayed === undefined &&
      (switched[field.column] ?? field.isOff !== true),
  );
}

/** The columns of Sales that a record changes; all of them where there is no row yet. */
export async function toSalesTransfer(
  context: SynchContext,
  mapping: TableMapping,
  { record, row }: { readonly record: LocalRecord; readonly row: JsonObject | null },
): Promise<Transfer<Columns>> {
  const changes = new Map<string, ColumnValue>();
  let conflict: FieldMapping | null = null;
  for (const field of fieldsFor(context, mapping, "toSales")) {
    const conversion = conversionNamed(field.conversion);
    if (conversion.isOfParent === true || (conversion.onlyNew === true && row !== null)) {
      continue;
    }
    const value = await salesValue(context, field, { conversion, record });
    if (value === undefined || (value === null && field.notNull === true)) {
      continue;
    }
    const column: ColumnValue = { value, lookup: conversion.lookup };
    if (row === null || !isSame(valueOf(row, field.column, column), value)) {
      changes.set(field.column, column);
      conflict ??= field.direction === "both" ? field : null;
    }
  }
  return { changes, conflict };
}

async function salesValue(
  context: SynchContext,
  field: FieldMapping,
  { conversion, record }: { readonly conversion: Conversion; readonly record: LocalRecord },
): Promise<Wire | undefined> {
  if (field.field === "") {
    return field.constant ?? null;
  }
  try {
    return await conversion.toSales(record.read(field.field), context, record);
  } catch (error) {
    if (field.clearOnFailure === true) {
      return null;
    }
    throw error;
  }
}

/** The fields of BC that a row changes; all of them where there is no record yet. */
export async function toLocalTransfer(
  context: SynchContext,
  mapping: TableMapping,
  { record, row }: { readonly record: LocalRecord | null; readonly row: JsonObject },
): Promise<Transfer<Readonly<Record<string, LocalValue>>>> {
  const changes: Record<string, LocalValue> = {};
  let conflict: FieldMapping | null = null;
  for (const field of fieldsFor(context, mapping, "fromSales")) {
    const told = await localValue(context, field, { row, isNew: record === null });
    const value = told === undefined ? undefined : localTable(mapping.tableId).held(field.field, told);
    if (value !== undefined && (record === null || !isSame(record.read(field.field), value))) {
      changes[field.field] = value;
      conflict ??= field.direction === "both" ? field : null;
    }
  }
  return { changes, conflict };
}

async function localValue(
  context: SynchContext,
  field: FieldMapping,
  taken: TakenRow,
): Promise<LocalValue | undefined> {
  if (field.column === "") {
    return field.constant;
  }
  const conversion = conversionNamed(field.conversion);
  try {
    return await conversion.toLocal(valueOf(taken.row, field.column, conversion), context, taken);
  } catch (error) {
    if (field.clearOnFailure === true) {
      return "";
    }
    throw error;
  }
}

/** Reads a column as the engine compares it; a lookup's id in small letters. */
export function valueOf(row: JsonObject, column: string, { lookup }: Pick<ColumnValue, "lookup">): Wire {
  const value = row[lookup === undefined ? column : `_${column}_value`];
  if (typeof value === "string") {
    return lookup === undefined ? value : value.toLowerCase();
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** BC compares what it would show: an empty text, a zero and "no" are what a row holds that never had a value. */
export function isSame(left: Wire, right: Wire): boolean {
  return left === right || (isBlank(left) && isBlank(right));
}

function isBlank(value: Wire): boolean {
  return value === null || value === "" || value === 0 || value === false;
}

/** Columns as the Web API takes them. */
export function toPayload(columns: Columns): JsonObject {
  return Object.fromEntries(
    [...columns].map(([column, { value, lookup }]) =>
      lookup === undefined
        ? [column, value]
        : [
            `${lookup.navigation ?? column}@odata.bind`,
            value === null ? null : `/${lookup.entitySet}(${String(value)})`,
          ],
    ),
  );
}

/** Columns that the engine reads of a row, for `$select`. */
export function selectOf(mapping: TableMapping, more: readonly string[] = []): string {
  const columns = mapping.fields
    .filter(({ column, notPlayed }) => column !== "" && notPlayed === undefined)
    .map(({ column, conversion }) => (isLookup(conversionNamed(conversion)) ? `_${column}_value` : column));
  return [...new Set([mapping.sales.id, "modifiedon", ...columns, ...more])].join(",");
}

function isLookup({ lookup }: Conversion): boolean {
  return lookup !== undefined;
}
