import type { JudgedDocument } from "../../core/availability/document";
import { delayedTo } from "../../core/availability/keptPromise";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { Format } from "../../core/values/format";
import type { DocumentStrings } from "./strings";

export interface KeptPromise {
  readonly text: string;
  /** Business Central ships later than all of it was promised to be there. */
  readonly isSlipping: boolean;
}

/** What was promised when a document was handed over, beside the last day on which Business Central ships of it now; null where nothing was. */
export function keptPromise(
  { promisedDate }: Pick<SalesDocument, "promisedDate">,
  { verdict, lines }: JudgedDocument,
  { strings, format }: { readonly strings: DocumentStrings; readonly format: Format },
): KeptPromise | null {
  if (promisedDate === null || verdict.kind !== "inBusinessCentral") {
    return null;
  }
  const late = delayedTo(lines, promisedDate);
  return {
    isSlipping: late !== null,
    text:
      late === null
        ? strings("PromiseKept", format.day(promisedDate))
        : strings("PromiseSlips", format.day(promisedDate), format.day(late)),
  };
}
