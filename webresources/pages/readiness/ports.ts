import type { DocumentTable } from "../../../core/documents/documentTable";
import type { DocumentWriter } from "../../../core/orders/handOver";
import type { BusinessCentralFacts, NamedRecord } from "../../../core/orders/readiness/facts";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";
import type { RowReader } from "../../../core/dataverse/rowReader";

/** Asks Business Central what it knows of a document. Never rejects. */
export type AskBusinessCentral = (table: DocumentTable, facts: SalesFacts) => Promise<BusinessCentralFacts>;

/** What the page asks of the world around it. */
export interface PagePorts {
  readonly reader: RowReader;
  readonly writer: DocumentWriter;
  readonly userId: string;
  /** Begins a round of questions, in which what documents have in common is asked once. */
  readonly startRound: () => AskBusinessCentral;
  readonly now: () => Date;
  /** Opens a record beside the page. */
  readonly openRecord: (table: string, record: Pick<NamedRecord, "id">) => void;
  readonly close: () => void;
}
