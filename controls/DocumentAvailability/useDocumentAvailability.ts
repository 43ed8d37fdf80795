import * as React from "react";
import type { AskingPorts } from "../../core/availability/askingPorts";
import type { CalendarDate } from "../../core/values/calendarDate";
import type { SalesDocument } from "../../core/documents/salesDocument";
import { useAvailability } from "../shared/availability/useAvailability";
import type { AvailabilityState } from "../shared/availability/useAvailability";
import { prepare } from "../../core/availability/prepare";
import { documentQuestion } from "./documentQuestion";

/** Asks for all lines of a document at once. @param document null while it is read; one of which nothing is to be delivered is not asked for */
export function useDocumentAvailability(
  ports: AskingPorts,
  document: SalesDocument | null,
  today: CalendarDate,
): AvailabilityState {
  React.useLayoutEffect(() => prepare(ports), [ports]);
  const question = React.useMemo(() => documentQuestion(document, today), [document, today]);
  return useAvailability(ports, question);
}
