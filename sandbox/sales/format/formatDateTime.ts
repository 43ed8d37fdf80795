import type { Column } from "../schema/schema";
import type { UserSettings } from "../organization/userSettings";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withTime ? "time" : "day"}`;
  let format = formats.get(key);
  if (!format) {
    const pad = locale === "nb-NO" ? "2-digit" : "numeric";
    format = new Intl.DateTimeFormat(locale, {
      timeZone,
      year: "numeric",
      month: pad,
      day: pad,
      ...(withTime ? { hour: pad, minute: "2-digit" } : {}),
    });
    formats.set(key, format);
  }
  return format;
}

/** A date as the user reads it: date-only and time-zone-independent values as they are, the others in the user's time zone. */
export function formatDateTime(value: string, column: Column, settings: UserSettings): string {
  const zone =
    column.behavior === "dateOnly" || column.behavior === "timeZoneIndependent" ? "Etc/UTC" : settings.timeZone;
  const moment = new Date(value.length === 10 ? `${value}T00:00:00Z` : value);
  const withTime = column.format !== "date" && column.behavior !== "dateOnly";
  return formatter(settings.locale, zone, withTime)
    .format(moment)
    .replaceAll("\u202f", " ")
    .replace(/^(\S+), /, "$1 ");
}
