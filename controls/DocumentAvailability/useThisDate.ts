import * as React from "react";
import type { CalendarDate } from "../../core/values/calendarDate";
import type { SalesProblem } from "../../core/ports";
import type { Format } from "../../core/values/format";
import type { DocumentActions } from "./documentActions";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { DocumentStrings } from "./strings";

export type DateWriting =
  | { readonly kind: "none" }
  | { readonly kind: "writing" }
  /** `missed`: lines that were to get the day too and did not. */
  | { readonly kind: "written"; readonly day: CalendarDate; readonly missed: number }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

export interface DateOffer {
  readonly day: CalendarDate;
  /** Lines that the day is not about, because they could not be judged. */
  readonly unjudged: number;
  /** Lines that have a day of their own. */
  readonly ownDates: number;
  /** Those among them that are late, by their ids. */
  readonly lateOwnDates: readonly string[];
}

interface Options {
  readonly actions: DocumentActions;
  readonly strings: DocumentStrings;
  readonly format: Format;
  /** Called once the day is saved. */
  readonly onWritten: () => void;
}

/** Asks the person, writes the day on the document, and tells how that went. */
export function useThisDate({ actions, strings, format, onWritten }: Options) {
  const [writing, setWriting] = React.useState<DateWriting>({ kind: "none" });
  const isThere = React.useRef(true);
  React.useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );

  const write = async (document: SalesDocument, offer: DateOffer, isForAll: boolean): Promise<void> => {
    const also = isForAll ? offer.lateOwnDates : [];
    const kept = offer.ownDates - also.length;
    const confirmed = await actions.confirm({
      title: strings("UseThisDateTitle"),
      text: [
        document.requestedDate === null
          ? strings("UseThisDateSet", format.day(offer.day))
          : strings("UseThisDateChange", format.day(document.requestedDate), format.day(offer.day)),
        ...(also.length === 0 ? [] : [strings("UseThisDateIncluded", also.length)]),
        ...(kept === 0 ? [] : [strings("UseThisDateOwnDates", kept)]),
        ...(offer.unjudged === 0 ? [] : [strings("UseThisDateUnjudged", offer.unjudged)]),
      ].join(" "),
      confirmButtonLabel: strings("UseThisDateConfirm"),
      cancelButtonLabel: strings("Cancel"),
    });
    if (!confirmed || !isThere.current) {
      return;
    }
    setWriting({ kind: "writing" });
    const outcome = await actions.writeRequestedDate(document.table, document.id, offer.day);
    const missed = outcome.ok
      ? await missedOf(also.map((lineId) => actions.writeLineDate(document.table, lineId, offer.day)))
      : 0;
    if (!isThere.current) {
      return;
    }
    setWriting(outcome.ok ? { kind: "written", day: offer.day, missed } : { kind: "failed", problem: outcome.problem });
    if (outcome.ok) {
      onWritten();
    }
  };
  return {
    writing,
    writeDate: (document: SalesDocument, offer: DateOffer, isForAll: boolean) => void write(document, offer, isForAll),
  };
}

async function missedOf(writes: readonly Promise<{ readonly ok: boolean }>[]): Promise<number> {
  return (await Promise.all(writes)).filter(({ ok }) => !ok).length;
}
