import * as React from "react";
import type { CalendarDate } from "../../core/values/calendarDate";
import type { SalesProblem } from "../../core/ports";
import type { Format } from "../../core/values/format";
import type { DocumentActions } from "./documentActions";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { DocumentWords } from "./words";

export type DateWriting =
  | { readonly kind: "none" }
  | { readonly kind: "writing" }
  | { readonly kind: "written"; readonly day: CalendarDate }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

export interface DateOffer {
  readonly day: CalendarDate;
  /** Lines that the day is not about, because they could not be judged. */
  readonly unjudged: number;
}

interface Surroundings {
  readonly actions: DocumentActions;
  readonly words: DocumentWords;
  readonly format: Format;
  /** Called once the day is saved. */
  readonly onWritten: () => void;
}

/** Asks the person, writes the day on the document, and tells how that went. */
export function useThisDate({ actions, words, format, onWritten }: Surroundings) {
  const [writing, setWriting] = React.useState<DateWriting>({ kind: "none" });
  const isThere = React.useRef(true);
  React.useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );

  const write = async (document: SalesDocument, offer: DateOffer): Promise<void> => {
    const ownDates = document.lines.filter(({ requestedDate }) => requestedDate !== null).length;
    const confirmed = await actions.confirm({
      title: words("UseThisDateTitle"),
      text: [
        document.requestedDate === null
          ? words("UseThisDateSet", format.day(offer.day))
          : words("UseThisDateChange", format.day(document.requestedDate), format.day(offer.day)),
        ...(ownDates === 0 ? [] : [words("UseThisDateOwnDates", ownDates)]),
        ...(offer.unjudged === 0 ? [] : [words("UseThisDateUnjudged", offer.unjudged)]),
      ].join(" "),
      confirmButtonLabel: words("UseThisDateConfirm"),
      cancelButtonLabel: words("Cancel"),
    });
    if (!confirmed || !isThere.current) {
      return;
    }
    setWriting({ kind: "writing" });
    const outcome = await actions.writeRequestedDate(document.table, document.id, offer.day);
    if (!isThere.current) {
      return;
    }
    setWriting(outcome.ok ? { kind: "written", day: offer.day } : { kind: "failed", problem: outcome.problem });
    if (outcome.ok) {
      onWritten();
    }
  };
  return { writing, writeDate: (document: SalesDocument, offer: DateOffer) => void write(document, offer) };
}
