import type { ColumnDescription } from "../../contract/tableDescription";
import { bareId } from "../page/appLocation";
import { isoDate, isoInstant } from "../locale/dates";
import type { WallTime } from "../../contract/timeZone";
import { instantAt } from "../../contract/timeZone";
import type { ColumnValue, LookupReference } from "../record/columnValue";
import { isLookupColumn, isLookupReference } from "../record/columnValue";
import { isDateOnly, wallTimeOf } from "../record/formatValue";

/**
 * A column's value as controls and scripts get it: lookups as a list, dates as Date. A date without time is midnight of that
 * day where the browser is, so that its local parts are the calendar's; a date with time is the instant itself.
 */
export function rawOf(value: ColumnValue, column: ColumnDescription, timeZone: string): unknown {
  if (isLookupColumn(column)) {
    return isLookupReference(value) ? [{ ...value }] : [];
  }
  if (column.type === "datetime" && typeof value === "string") {
    return toDate(value, column, timeZone);
  }
  return value;
}

/** What a control or script handed out, as the shell keeps it. @throws Error when it does not fit the column */
export function columnValueOf(raw: unknown, column: ColumnDescription, timeZone: string): ColumnValue {
  if (raw === null || raw === undefined || raw === "") {
    return null;
  }
  if (isLookupColumn(column)) {
    return Array.isArray(raw) ? readReference(raw[0], column) : readReference(raw, column);
  }
  if (raw instanceof Date) {
    return fromDate(raw, column, timeZone);
  }
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") {
    return raw;
  }
  if (Array.isArray(raw) && raw.every((option): option is number => typeof option === "number")) {
    return raw;
  }
  throw new Error(`The column ${column.logicalName} (${column.type}) cannot take ${JSON.stringify(raw)}.`);
}

/** A value that stands in the form itself. */
export function rawOfStatic(text: string | null, type: string): unknown {
  if (type.startsWith("Lookup")) {
    return [];
  }
  if (text === null) {
    return null;
  }
  switch (type) {
    case "Decimal":
    case "Currency":
    case "FP":
    case "Whole.None":
    case "OptionSet":
      return Number(text);
    case "TwoOptions":
      return text === "true" || text === "1";
    default:
      return text;
  }
}

function toDate(value: string, column: ColumnDescription, timeZone: string): Date {
  const wall =
    isDateOnly(column) || column.behavior === "timeZoneIndependent" ? wallTimeOf(value, column, timeZone) : null;
  return wall === null
    ? new Date(value)
    : new Date(
        wall.year,
        wall.month - 1,
        wall.day,
        isDateOnly(column) ? 0 : wall.hour,
        isDateOnly(column) ? 0 : wall.minute,
      );
}

function fromDate(date: Date, column: ColumnDescription, timeZone: string): string {
  const local: WallTime = {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
  if (column.behavior === "dateOnly") {
    return isoDate(local);
  }
  if (column.behavior === "timeZoneIndependent") {
    return `${isoDate(local)}T${String(local.hour).padStart(2, "0")}:${String(local.minute).padStart(2, "0")}:00Z`;
  }
  return isoInstant(isDateOnly(column) ? instantAt({ ...local, hour: 0, minute: 0 }, timeZone) : date);
}

function readReference(raw: unknown, column: ColumnDescription): LookupReference | null {
  if (raw === null || raw === undefined) {
    return null;
  }
  if (typeof raw === "object" && "id" in raw && typeof raw.id === "string") {
    const entityType = "entityType" in raw && typeof raw.entityType === "string" ? raw.entityType : column.targets?.[0];
    const name = "name" in raw && typeof raw.name === "string" ? raw.name : "";
    if (entityType !== undefined) {
      return { id: bareId(raw.id), name, entityType };
    }
  }
  throw new Error(`The lookup ${column.logicalName} takes [{ id, name, entityType }], not ${JSON.stringify(raw)}.`);
}
