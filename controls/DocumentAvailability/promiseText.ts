import type { JudgedDocument, JudgedLine } from "../../core/availability/document";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { CalendarDate } from "../../core/values/calendarDate";
import { sum } from "../../core/values/quantity";
import { translate } from "../../core/values/translate";
import english from "../../strings/en.json";
import norwegian from "../../strings/nb.json";
import { lineName } from "./lineName";

/** Languages in which a promise can be written, whatever the person's own is: it goes to the customer. Each is named in itself. */
export const PROMISE_LANGUAGES = [english.language, norwegian.language].map(({ culture }) => {
  const [language = culture] = culture.split("-");
  return { culture, name: new Intl.DisplayNames([culture], { type: "language" }).of(language) ?? language };
});

const TEXTS: Readonly<Record<string, typeof english.promiseText>> = {
  [english.language.culture]: english.promiseText,
  [norwegian.language.culture]: norwegian.promiseText,
};

export interface PromiseLetter {
  readonly document: Pick<SalesDocument, "number" | "name" | "lines">;
  /** The lines to tell of. */
  readonly judged: Pick<JudgedDocument, "lines">;
  readonly today: CalendarDate;
}

/**
 * A text for a mail or quote: each line with what the customer can have when, and that it is no commitment. Plain text; names are told as they
 * stand in Sales.
 * @param culture one of `PROMISE_LANGUAGES`; another is written in English
 */
export function promiseText({ document, judged, today }: PromiseLetter, culture: string): string {
  const texts = TEXTS[culture] ?? english.promiseText;
  const write = translate<keyof typeof texts>((key) => texts[key as keyof typeof texts]);
  const day = (date: CalendarDate) =>
    new Intl.DateTimeFormat(culture, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T12:00:00Z`));
  const title = document.number ?? document.name;
  return [
    title === null ? write("LetterTitleUnnamed", day(today)) : write("LetterTitle", title, day(today)),
    "",
    ...judged.lines.map((line) => write("LetterLine", lineName(line, document.lines), deliveryOf(line))),
    "",
    write("LetterReservation"),
  ].join("\n");

  function deliveryOf({ line, verdict }: JudgedLine): string {
    const quantity = line.quantity ?? 0;
    const amount = (value: number) => {
      const figure = new Intl.NumberFormat(culture, { maximumFractionDigits: 5 }).format(value);
      return line.unit === null || line.unit.name === "" ? figure : `${figure} ${line.unit.name}`;
    };
    switch (verdict.kind) {
      case "delivered":
        return write("LetterDelivered");
      case "notStockItem":
      case "writeIn":
        return write("LetterNotFromStock", amount(quantity));
      default: {
        const { promise, numbers, held } = verdict;
        const wanted = held?.outstanding ?? quantity;
        const undated = sum([wanted, ...promise.map((part) => -part.quantity)]);
        return [
          ...promise.map((part, at) =>
            write("LetterPart", amount(part.quantity), day(numbers?.days.arrivals[at] ?? part.date)),
          ),
          ...(undated > 0 ? [write("LetterUndated", amount(undated))] : []),
        ].join(", ");
      }
    }
  }
}
