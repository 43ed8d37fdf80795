import { askDocument } from "../../availability/askDocument";
import type { AskingPorts } from "../../availability/askingPorts";
import { localCalendarDate } from "../../values/calendarDate";
import { dayOf } from "../../values/dayOf";
import type { DocumentFacts, LineKnowledge } from "./facts";
import { lineKnowledge } from "./lineKnowledge";

/**
 * Asks Business Central once for all lines of a document that it does not hold yet. Never rejects; what it does not tell is not known.
 * @returns by line id
 */
export async function askLines(
  ports: AskingPorts,
  { lines, requestedOn, companyId }: DocumentFacts,
): Promise<ReadonlyMap<string, LineKnowledge>> {
  const answer = await askDocument(ports, {
    companyId,
    document: {
      lines: lines.map(({ id, product, quantity, unit, requestedOn: on }) => ({
        id,
        productId: product?.id ?? null,
        quantity,
        unit,
        requestedDate: dayOf(on),
      })),
      requestedDate: dayOf(requestedOn),
      today: localCalendarDate(ports.clock.now()),
      held: null,
    },
  });
  return new Map(answer.lines.map((judged) => [judged.line.id, lineKnowledge(judged)]));
}
