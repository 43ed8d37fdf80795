import type { CalendarDate } from "../values/calendarDate";
import { laterOf } from "../values/calendarDate";
import type { JudgedDocument } from "./document";

/**
 * The day on which the customer can count on all of a document: of each line the day asked for, or the later one on which it can be there; the
 * last of them, and never before the day asked for with the document. Null where a line has no day for all of it, could not be judged, or nothing is
 * delivered from stock. @param requestedDate the document's
 */
export function promisedDay(
  { verdict: { kind, isPartial }, lines }: JudgedDocument,
  requestedDate: CalendarDate | null,
): CalendarDate | null {
  if (isPartial || (kind !== "onTime" && kind !== "later")) {
    return null;
  }
  const ofLines = lines.reduce<CalendarDate | null>((last, { verdict: { numbers } }) => {
    const { requested = null, arrives = null } = numbers?.days ?? {};
    const day = requested === null ? arrives : laterOf(requested, arrives);
    return day === null ? last : laterOf(day, last);
  }, null);
  return ofLines === null ? null : laterOf(ofLines, requestedDate);
}
