import type { DocumentHeader } from "../documents/salesDocument";
import type { CalendarDate } from "../values/calendarDate";
import { lastOf } from "../values/calendarDate";
import type { JudgedLine } from "./document";
import type { VerdictKind } from "./verdict";

/** What was promised of a line when it was handed over. */
export interface LinePromise {
  readonly day: CalendarDate;
  /** The later day on which Business Central ships what is left of it; null: it is not known to be late. */
  readonly delayedTo: CalendarDate | null;
}

const HELD: readonly VerdictKind[] = ["inBusinessCentral", "partlyDelivered", "delivered"];

/** Null where nothing was promised, and where Business Central does not hold the line. */
export function linePromise(
  judged: JudgedLine,
  document: Pick<DocumentHeader, "promisedLines"> | null,
): LinePromise | null {
  const day = document?.promisedLines?.get(judged.line.id) ?? null;
  return day === null || !HELD.includes(judged.verdict.kind) ? null : { day, delayedTo: delayedTo([judged], day) };
}

/**
 * The last day on which Business Central ships what is left of lines, where that is after the day they were promised for; null: none is known to be
 * late. What is shipped has no say: Business Central's line keeps the day it was planned for.
 */
export function delayedTo(lines: readonly JudgedLine[], promised: CalendarDate): CalendarDate | null {
  const last = lastOf(
    lines.map(({ verdict: { held } }) => (held !== null && held.outstanding > 0 ? held.shipmentDate : null)),
  );
  return last !== null && last > promised ? last : null;
}
