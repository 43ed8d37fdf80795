import { askFacts } from "../../core/availability/askDocument";
import type { AskingPorts } from "../../core/availability/askingPorts";
import { availabilityQuestion } from "../../core/documents/availabilityQuestion";
import type { AvailabilityQuestion } from "../../core/documents/availabilityQuestion";
import type { Cancellation } from "../../core/ports";
import type { SalesDocument } from "../../core/documents/salesDocument";
import { localCalendarDate } from "../../core/values/calendarDate";
import type { CalendarDate } from "../../core/values/calendarDate";

/** What is asked of Business Central for a document; null for one of which nothing is to be delivered. */
export function documentQuestion(document: SalesDocument | null, today: CalendarDate): AvailabilityQuestion | null {
  return document?.isOpen === true ? availabilityQuestion(document, today) : null;
}

/**
 * Begins to ask about a document that has just been read, before anything of it is drawn. Nothing is kept here: the page's memory shares what is
 * under way with the question that the screen asks a moment later.
 */
export function askAhead(ports: AskingPorts, document: SalesDocument, cancellation: Cancellation): void {
  const question = documentQuestion(document, localCalendarDate(ports.clock.now()));
  if (question !== null) {
    void askFacts(ports, { ...question, cancellation });
  }
}
