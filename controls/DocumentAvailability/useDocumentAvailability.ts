import * as React from "react";
import type { AskingPorts } from "../../core/availability/askingPorts";
import type { CalendarDate } from "../../core/values/calendarDate";
import { useAvailability } from "../shared/availability/useAvailability";
import type { AvailabilityState } from "../shared/availability/useAvailability";
import type { DocumentInSales } from "./readDocument";

/** Asks for all lines of a document at once. @param known null while it is read; a document of which nothing is to be delivered is not asked for */
export function useDocumentAvailability(
  ports: AskingPorts,
  known: DocumentInSales | null,
  today: CalendarDate,
): AvailabilityState {
  const question = React.useMemo(() => {
    if (known?.facts.isOpen !== true) return null;
    const { companyId, requestedDate, held } = known.facts;
    return { companyId, document: { lines: known.lines, requestedDate, held, today } };
  }, [known, today]);
  return useAvailability(ports, question);
}
