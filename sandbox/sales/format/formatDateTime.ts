import { wallTimeAt } from "../../contract/timeZone";
import { writeDate, writeTime } from "../../contract/userFormats";
import type { UserSettings } from "../organization/userSettings";
import type { Column } from "../schema/schema";

/** A date as the user reads it: date-only and time-zone-independent values as they are, the others in the user's time zone. */
export function formatDateTime(value: string, column: Column, { timeZone, formats }: UserSettings): string {
  const isAsItIs = column.behavior === "dateOnly" || column.behavior === "timeZoneIndependent";
  const moment = new Date(value.length === 10 ? `${value}T00:00:00Z` : value);
  const wall = wallTimeAt(moment, isAsItIs ? "Etc/UTC" : timeZone);
  const withTime = column.format !== "date" && column.behavior !== "dateOnly";
  return withTime ? `${writeDate(wall, formats)} ${writeTime(wall, formats)}` : writeDate(wall, formats);
}
