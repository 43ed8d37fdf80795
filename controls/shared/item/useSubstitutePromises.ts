import * as React from "react";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { JudgedLine } from "../../../core/availability/document";
import type { Substitute } from "../../../core/availability/itemDetails";
import { lineQuestion } from "../../../core/documents/availabilityQuestion";
import type { AskedLine } from "../../../core/documents/availabilityQuestion";
import type { CalendarDate } from "../../../core/values/calendarDate";
import { useAvailability } from "../availability/useAvailability";
import { useSame } from "../useSame";
import type { DocumentContext } from "./documentContext";

/**
 * What each substitute could promise on the line, by product: judged as the line itself is, at its place, on its day, in its quantity and unit.
 * Empty while nothing is known, and where nobody wants a quantity.
 * @param line null: nobody wants the product yet
 */
export function useSubstitutePromises(
  ports: AskingPorts,
  documentContext: DocumentContext | null,
  line: AskedLine | null,
  substitutes: readonly Substitute[],
  today: CalendarDate,
): ReadonlyMap<string, JudgedLine> {
  const ids = useSame(substitutes.flatMap(({ product }) => product?.id ?? []));
  const asked = useSame(line);
  const question = React.useMemo(() => {
    if (documentContext === null || asked === null || ids.length === 0 || asked.quantity === null) {
      return null;
    }
    // Business Central holds no line of them yet.
    const { document, ...rest } = lineQuestion({ ...documentContext, held: null }, asked, today);
    return { ...rest, document: { ...document, lines: ids.map((id) => ({ ...asked, id, productId: id })) } };
  }, [documentContext, asked, ids, today]);
  const { judged } = useAvailability(ports, question);
  return React.useMemo(() => new Map((judged?.lines ?? []).map((each) => [each.line.id, each])), [judged]);
}
