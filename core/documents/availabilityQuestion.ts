import type { CalendarDate } from "../values/calendarDate";
import type { SalesProduct } from "./product";
import type { DocumentCustomer, DocumentHeader, SalesDocument } from "./salesDocument";

/** One line of an opportunity, quote, order or invoice, as the form or grid holds it, saved or not. */
export interface AskedLine {
  readonly id: string;
  /** Lower case without braces; null for a write-in line. */
  readonly productId: string | null;
  /** Null while nothing is typed. */
  readonly quantity: number | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** The day on which the customer wants the line; null: the document's, and without that as soon as can be. */
  readonly requestedDate: CalendarDate | null;
}

/** A document as the form holds it. One line alone (a line's own form) is a document of one line. */
export interface AskedDocument {
  readonly lines: readonly AskedLine[];
  /** The document's `requestdeliveryby`; null where it has none. */
  readonly requestedDate: CalendarDate | null;
  /**
   * Business Central takes the lines' own days. One-way order integration gives every line the document's day (cu 5343), and quotes go one way
   * only; orders that carry BC's number are synchronised both ways. Where the way is not known it is false.
   */
  readonly keepsLineDates: boolean;
  /** The person's day: `localCalendarDate(new Date())`. */
  readonly today: CalendarDate;
  /**
   * How Business Central holds this document, so that its own demand is not counted against it. Null: it does not hold it.
   * `orderNumber`: `bcbi_businesscentralordernumber`, null where it is not known.
   */
  readonly held: DocumentHeader["held"];
  /** BC's number of the customer whom the document is for; null where Sales does not tell. */
  readonly customerNumber: string | null;
  /** The document's number in Sales, by which BC knows an order that it holds; null where it has none. */
  readonly number: string | null;
}

/** What is asked about the availability of a document, by whoever asks. */
export interface AvailabilityQuestion {
  readonly document: AskedDocument;
  /** The document's BC company; null where the document or the environment has none. */
  readonly companyId: string | null;
  /** Products that were read along with the lines, by id, so that Sales is not asked for them again. */
  readonly products?: ReadonlyMap<string, SalesProduct>;
}

/** The question about all lines of a document. @param today the person's day */
export function availabilityQuestion(
  document: Pick<SalesDocument, "lines" | "requestedDate" | "held" | "companyId" | "customer" | "number">,
  today: CalendarDate,
): AvailabilityQuestion {
  return {
    ...questionAbout(
      document,
      document.lines.map(({ id, productId, quantity, unit, requestedDate }) => ({
        id,
        productId,
        quantity,
        unit: unit === null ? null : { id: unit.id, name: unit.name },
        requestedDate,
      })),
      today,
    ),
    products: new Map(document.lines.flatMap(({ product }) => (product === null ? [] : [[product.id, product]]))),
  };
}

/** The question about one line of a document as its form holds it, saved or not. @param header null for a line that stands alone */
export function lineQuestion(
  header: Pick<DocumentHeader, "requestedDate" | "held" | "companyId" | "customer" | "number"> | null,
  line: AskedLine,
  today: CalendarDate,
): AvailabilityQuestion {
  return questionAbout(header ?? ALONE, [line], today);
}

function questionAbout(
  {
    requestedDate,
    held,
    companyId,
    customer,
    number,
  }: Pick<DocumentHeader, "requestedDate" | "held" | "companyId" | "customer" | "number">,
  lines: readonly AskedLine[],
  today: CalendarDate,
): AvailabilityQuestion {
  return {
    companyId,
    document: {
      lines,
      requestedDate,
      keepsLineDates: held !== null && held.orderNumber !== null,
      held,
      today,
      customerNumber: customerNumberOf(customer),
      number,
    },
  };
}

const ALONE = { requestedDate: null, held: null, companyId: null, customer: { kind: "none" }, number: null } as const;

/** BC's number of the customer whom a document is for; null where Sales does not tell. */
export function customerNumberOf(customer: DocumentCustomer): string | null {
  return customer.kind === "none" ? null : (customer.account?.number ?? null);
}
