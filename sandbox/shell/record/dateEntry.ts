import type { ColumnDescription } from "../../contract/tableDescription";
import type { CalendarDate, ClockTime } from "../../contract/userFormats";
import { isoDate, isoInstant } from "../locale/dates";
import { instantAt } from "../../contract/timeZone";
import type { ColumnValue } from "./columnValue";

const MIDNIGHT: ClockTime = { hour: 0, minute: 0 };

/**
 * The value for a date (and time) that a person entered in their time zone, in the form the column keeps.
 * @param previous a date column that came without time goes back without time
 */
export function dateEntry({
  column,
  date,
  time = MIDNIGHT,
  timeZone,
  previous,
}: {
  readonly column: ColumnDescription;
  readonly date: CalendarDate;
  readonly time?: ClockTime;
  readonly timeZone: string;
  readonly previous: ColumnValue;
}): string {
  const cameWithoutTime = typeof previous === "string" && /^\d{4}-\d{2}-\d{2}$/.test(previous);
  if (column.behavior === "dateOnly" || cameWithoutTime) {
    return isoDate(date);
  }
  if (column.behavior === "timeZoneIndependent") {
    return isoInstant(new Date(Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute)));
  }
  return isoInstant(
    instantAt({ year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute }, timeZone),
  );
}
