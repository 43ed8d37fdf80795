import { calendarDate } from "../values/calendarDate";
import type { CalendarDate } from "../values/calendarDate";
import { isGuid } from "../values/guid";
import { jsonObject } from "../values/json";

/** The days that were promised of single lines, by the lines' ids. */
export type PromisedLines = ReadonlyMap<string, CalendarDate>;

export const NO_PROMISED_LINES: PromisedLines = new Map();

/**
 * Reads `bcs_promiseddatesbyline`: a JSON object of line ids and days, `{"<line id>":"2026-12-24"}`. Empty where nothing was promised; null where
 * the text is anything else, however little: who changed a part of it may have changed more.
 */
export function promisedLinesOf(text: unknown): PromisedLines | null {
  if (text === null || text === undefined || text === "") {
    return NO_PROMISED_LINES;
  }
  const entries = typeof text === "string" ? jsonObject(text) : null;
  if (entries === null) {
    return null;
  }
  const days = new Map<string, CalendarDate>();
  for (const [id, value] of Object.entries(entries)) {
    const day = calendarDate(value);
    if (!isGuid(id) || day === null || day !== value) {
      return null;
    }
    days.set(id.toLowerCase(), day);
  }
  return days;
}

/** What is written to the column; null where nothing was promised. */
export function promisedLinesText(days: PromisedLines): string | null {
  return days.size === 0 ? null : JSON.stringify(Object.fromEntries(days));
}
