import type { JudgedDocument } from "../../core/availability/document";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { CalendarDate } from "../../core/values/calendarDate";
import type { Format } from "../../core/values/format";
import type { DocumentWords } from "./words";

export interface KeptPromise {
  readonly text: string;
  /** Business Central ships later than all of it was promised to be there. */
  readonly isSlipping: boolean;
}

/** What was promised when a document was handed over, beside the last day on which Business Central ships of it now; null where nothing was. */
export function keptPromise(
  { promisedDate }: Pick<SalesDocument, "promisedDate">,
  { verdict, lines }: JudgedDocument,
  { words, format }: { readonly words: DocumentWords; readonly format: Format },
): KeptPromise | null {
  if (promisedDate === null || verdict.kind !== "inBusinessCentral") {
    return null;
  }
  const shipped = lines.flatMap(({ verdict: { held } }) => held?.shipmentDate ?? []);
  const last = shipped.reduce<CalendarDate | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  );
  const isSlipping = last !== null && last > promisedDate;
  return {
    isSlipping,
    text:
      isSlipping && last !== null
        ? words("PromiseSlips", format.day(promisedDate), format.day(last))
        : words("PromiseKept", format.day(promisedDate)),
  };
}
