import type { DocumentReading } from "../../../core/documents/readDocument";
import type { Attempt } from "../../../core/orders/diagnostics/entryOf";
import type { DocumentStore } from "../../../core/orders/submit";
import type { ClientWriter } from "../../../core/dataverse/clientApi";
import type { CalendarDate } from "../../../core/values/calendarDate";
import type { NamedRecord } from "../../../core/documents/salesDocument";
import type { BusinessCentralFacts } from "../../../core/orders/readiness/facts";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";

/** Asks Business Central what it knows of a document. Never rejects. */
export type AskBusinessCentral = (facts: SalesFacts) => Promise<BusinessCentralFacts>;

/** What the page asks of the world around it. */
export interface PagePorts {
  readonly reading: DocumentReading;
  readonly store: DocumentStore;
  /** Writes lines. */
  readonly writer: ClientWriter;
  readonly userId: string;
  /** Begins a round of questions, in which what documents have in common is asked once. */
  readonly startRound: () => AskBusinessCentral;
  readonly now: () => Date;
  /** Remembers an attempt for administrators. Never waited for: whether it is written is of no concern to the document. */
  readonly remember: (attempt: Attempt) => void;
  /** The moment at which a day begins for this user, as Sales keeps days. */
  readonly beginningOf: (day: CalendarDate) => string;
  /** Opens a record beside the page. */
  readonly openRecord: (table: string, record: Pick<NamedRecord, "id">) => void;
  readonly close: () => void;
}
