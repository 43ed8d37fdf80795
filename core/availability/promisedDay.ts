import type { PromisedLines } from "../documents/promisedLines";
import type { CalendarDate } from "../values/calendarDate";
import { lastOf, laterOf } from "../values/calendarDate";
import type { JudgedDocument, JudgedLine } from "./document";
import { documentVerdict } from "./documentVerdict";

/**
 * The day on which the customer can count on all of a document: the last of its lines', and never before the day asked for with the document.
 * Null where a line has no day for all of it, could not be judged, or nothing is delivered from stock. @param requestedDate the document's
 */
export function promisedDay(
  { verdict: { kind, isPartial }, lines }: JudgedDocument,
  requestedDate: CalendarDate | null,
): CalendarDate | null {
  if (isPartial || (kind !== "onTime" && kind !== "later")) {
    return null;
  }
  const last = lastOf(lines.map(lineDay));
  return last === null ? null : laterOf(last, requestedDate);
}

/** The day on which the customer can count on all of each line; lines that have none are left out. */
export function promisedLines(lines: readonly JudgedLine[]): PromisedLines {
  return new Map(
    lines.flatMap((line) => {
      const { kind, isPartial } = documentVerdict([line]);
      const day = isPartial || (kind !== "onTime" && kind !== "later") ? null : lineDay(line);
      return day === null ? [] : [[line.line.id, day] as const];
    }),
  );
}

/** The day asked for, or the later one on which the line can be there. */
function lineDay({ verdict: { numbers } }: JudgedLine): CalendarDate | null {
  const { requested = null, arrives = null } = numbers?.days ?? {};
  return requested === null ? arrives : laterOf(requested, arrives);
}
