import { askDocument } from "../../availability/askDocument";
import type { AskingPorts } from "../../availability/askingPorts";
import { availabilityQuestion } from "../../documents/availabilityQuestion";
import { localCalendarDate } from "../../values/calendarDate";
import type { DocumentFacts, LineKnowledge } from "./facts";
import { lineKnowledge } from "./lineKnowledge";

/**
 * Asks Business Central once for all lines of a document. Never rejects; what it does not tell is not known.
 * @returns by line id
 */
export async function askLines(
  ports: AskingPorts,
  document: DocumentFacts,
): Promise<ReadonlyMap<string, LineKnowledge>> {
  const answer = await askDocument(ports, availabilityQuestion(document, localCalendarDate(ports.clock.now())));
  return new Map(answer.lines.map((judged) => [judged.line.id, lineKnowledge(judged)]));
}
