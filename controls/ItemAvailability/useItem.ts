import * as React from "react";
import type { AskingPorts } from "../../core/availability/askingPorts";
import type { CalendarDate } from "../../core/values/calendarDate";
import { useAvailability } from "../shared/availability/useAvailability";
import type { AvailabilityState } from "../shared/availability/useAvailability";
import type { DocumentReading } from "../../core/documents/readDocument";
import { prepare } from "../../core/availability/prepare";
import { lineQuestion } from "../../core/documents/availabilityQuestion";
import type { SignInPort } from "../shared/signIn/SignInPrompt";
import { useSalesReading } from "../shared/useSalesReading";
import type { Reading } from "../shared/useSalesReading";
import { useSame } from "../shared/useSame";
import type { ItemSubject } from "./mapping";
import type { DocumentContext } from "../shared/item/documentContext";
import { readContext, contextKey } from "./readContext";

export interface ItemState extends AvailabilityState {
  readonly documentContext: Reading<DocumentContext>;
}

export interface ItemPorts {
  readonly asking: AskingPorts;
  readonly reading: DocumentReading;
  readonly signing: SignInPort;
}

/** Reads what surrounds the line, then asks; what is typed meanwhile is judged by what is known. */
export function useItem({ asking, reading }: ItemPorts, subject: ItemSubject, today: CalendarDate): ItemState {
  const [round, setRound] = React.useState(0);
  const documentContext = useSalesReading({
    of: subject.line.productId === null ? null : contextKey(subject),
    round,
    read: () => readContext(reading, subject),
  });
  const { productId } = subject.line;
  React.useEffect(() => prepare(asking, productId === null ? [] : [productId]), [asking, productId]);
  const known = documentContext.kind === "read" ? documentContext.value : null;
  const line = useSame(subject.line);
  const question = React.useMemo(() => {
    if (known === null || line.productId === null) {
      return null;
    }
    return lineQuestion(known, line, today);
  }, [known, line, today]);
  const availability = useAvailability(asking, question);
  const askAgain = () => {
    reading.sales.forget();
    setRound((current) => current + 1);
    availability.askAgain();
  };
  return {
    ...availability,
    isAsking: availability.isAsking || documentContext.kind === "reading",
    askAgain,
    documentContext,
  };
}
