import type { Column } from "../schema/schema";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

export type DateReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

/** Date-only columns take "2026-11-22"; all others a moment with its time zone, kept in UTC without fractions. */
export function readDateTime(column: Column, text: string): DateReading {
  if (column.behavior === "dateOnly") {
    const isDay = DAY.test(text) && !Number.isNaN(Date.parse(text));
    return isDay
      ? { ok: true, value: text }
      : { ok: false, reason: `Cannot convert the literal '${text}' to the expected type 'Edm.Date'.` };
  }
  if (!MOMENT.test(text)) {
    const reason = /^\d{4}-\d{2}-\d{2}/.test(text)
      ? `The time zone information is missing on the DateTimeOffset value '${text}'. A DateTimeOffset value must contain the time zone information.`
      : `Cannot convert the literal '${text}' to the expected type 'Edm.DateTimeOffset'.`;
    return { ok: false, reason };
  }
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    return { ok: false, reason: `Cannot convert the literal '${text}' to the expected type 'Edm.DateTimeOffset'.` };
  }
  return { ok: true, value: new Date(time).toISOString().replace(/\.\d+Z$/, "Z") };
}
