import type { ColumnDescription } from "../../contract/tableDescription";
import type { Culture } from "../locale/culture";
import { formatDate, formatTime, readIsoDate } from "../locale/dates";
import { formatNumber } from "../locale/numbers";
import { wallTimeAt } from "../../contract/timeZone";
import type { WallTime } from "../../contract/timeZone";
import type { ColumnValue } from "./columnValue";
import { isChoiceList, isLookupReference } from "./columnValue";

/** A value in the person's words; empty for null. The server's own words, where there are any, are better: they know the currency. */
export function formatValue(value: ColumnValue, column: ColumnDescription, culture: Culture): string {
  if (value === null) {
    return "";
  }
  if (isLookupReference(value)) {
    return value.name === "" ? culture.words.unnamed : value.name;
  }
  if (isChoiceList(value)) {
    return value.map((option) => optionLabel(column, option)).join("; ");
  }
  switch (column.type) {
    case "boolean":
      return optionLabel(column, value === true ? 1 : 0);
    case "picklist":
    case "state":
    case "status":
      return optionLabel(column, Number(value));
    case "decimal":
    case "double":
    case "money":
      return formatNumber(Number(value), column.precision ?? 2, culture);
    case "integer":
    case "bigint":
      return formatNumber(Number(value), 0, culture);
    case "datetime":
      return formatMoment(String(value), column, culture);
    default:
      return String(value);
  }
}

/** What the calendar and clock show for a value of a date column; dates without time are never shifted. */
export function wallTimeOf(
  value: string,
  { behavior }: Pick<ColumnDescription, "behavior">,
  timeZone: string,
): WallTime | null {
  const isDateAlone = /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (!isDateAlone && (behavior === "userLocal" || behavior === undefined)) {
    const instant = new Date(value);
    return Number.isNaN(instant.getTime()) ? null : wallTimeAt(instant, timeZone);
  }
  const date = readIsoDate(value);
  const time = /T(\d{2}):(\d{2})/.exec(value);
  return date === null ? null : { ...date, hour: Number(time?.[1] ?? 0), minute: Number(time?.[2] ?? 0) };
}

/** Dates alone have neither a time to show nor a time zone, whatever their behaviour says about storing them. */
export function isDateOnly({ format, behavior }: Pick<ColumnDescription, "format" | "behavior">): boolean {
  return format === "date" || behavior === "dateOnly";
}

function formatMoment(value: string, column: ColumnDescription, culture: Culture): string {
  const wall = wallTimeOf(value, column, culture.timeZone);
  if (wall === null) {
    return value;
  }
  return isDateOnly(column) ? formatDate(wall, culture) : `${formatDate(wall, culture)} ${formatTime(wall, culture)}`;
}

function optionLabel({ options }: ColumnDescription, value: number): string {
  return options?.find((option) => option.value === value)?.label ?? String(value);
}
