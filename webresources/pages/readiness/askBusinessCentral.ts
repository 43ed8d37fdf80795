import { newMemory } from "../../../core/availability/memory";
import { askLines } from "../../../core/orders/readiness/askLines";
import type { BusinessCentralFacts, LineKnowledge } from "../../../core/orders/readiness/facts";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";
import type { RowReader } from "../../../core/orders/rowReader";
import { salesReaderOf } from "../../../core/orders/salesReaderOf";
import type { Clock, Transport } from "../../../core/ports";
import { askDocumentCredit } from "../../../core/statistics/askDocumentCredit";
import { creditKnowledge } from "../../../core/statistics/creditKnowledge";
import type { DocumentTable } from "../../../core/statistics/readDocument";
import type { PagePorts } from "./ports";

export interface QuestionPorts {
  readonly reader: RowReader;
  readonly clock: Clock;
  /** Null: Business Central itself is not asked, and its items stay unchecked. */
  readonly transport: Transport | null;
}

/** What Business Central knows of a document: the customer's figures that it wrote to Sales, and its items, asked there. */
export function askBusinessCentral({ reader, clock, transport }: QuestionPorts): PagePorts["askBusinessCentral"] {
  const sales = salesReaderOf(reader);
  const hasColumn = async (table: string, column: string) => (await reader.columns(table, [column])).length > 0;
  // Documents of one page share what Business Central answered.
  const memory = newMemory();
  const lines = ({ document }: SalesFacts): Promise<ReadonlyMap<string, LineKnowledge>> | null =>
    transport === null ? null : askLines({ sales, transport, clock, memory }, document);

  return async ({ kind }, facts): Promise<BusinessCentralFacts> => {
    const table: DocumentTable = kind === "order" ? "salesorder" : "quote";
    const [credit, known] = await Promise.all([askDocumentCredit({ sales, hasColumn }, { table, id: facts.document.id }), lines(facts)]);
    return { customer: null, credit: creditKnowledge(credit), lines: known, currencies: null };
  };
}
