import type { ColumnDescription } from "../../contract/tableDescription";
import type { Culture } from "../locale/culture";
import { fillIn } from "../locale/fillIn";
import { formatNumber } from "../locale/numbers";
import type { ColumnValue } from "./columnValue";

/** Why the column cannot take the value, in the person's words; null when it can. */
export function invalidity(
  value: ColumnValue,
  column: ColumnDescription,
  { words, ...culture }: Culture,
): string | null {
  if (typeof value === "number" && column.type !== "picklist" && column.type !== "state" && column.type !== "status") {
    const precision = column.precision ?? 0;
    if (column.minValue !== undefined && value < column.minValue) {
      return fillIn(words.numberTooSmall, formatNumber(column.minValue, precision, { words, ...culture }));
    }
    if (column.maxValue !== undefined && value > column.maxValue) {
      return fillIn(words.numberTooLarge, formatNumber(column.maxValue, precision, { words, ...culture }));
    }
  }
  if (typeof value === "string" && column.maxLength !== undefined && value.length > column.maxLength) {
    return fillIn(words.textTooLong, String(column.maxLength));
  }
  return null;
}
