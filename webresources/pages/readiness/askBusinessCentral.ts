import { newMemory } from "../../../core/availability/memory";
import { askCustomer } from "../../../core/orders/readiness/askCustomer";
import { accountOf } from "../../../core/orders/readiness/accountOf";
import { askLines } from "../../../core/orders/readiness/askLines";
import type { BusinessCentralFacts, CustomerKnowledge } from "../../../core/orders/readiness/facts";
import type { SalesFacts } from "../../../core/orders/readiness/readFacts";
import type { RowReader } from "../../../core/orders/rowReader";
import { salesReaderOf } from "../../../core/orders/salesReaderOf";
import type { Clock, Transport } from "../../../core/ports";
import { askDocumentCredit } from "../../../core/statistics/askDocumentCredit";
import { creditKnowledge } from "../../../core/statistics/creditKnowledge";
import type { DocumentTable } from "../../../core/statistics/readDocument";
import type { AskBusinessCentral } from "./ports";

export interface QuestionPorts {
  readonly reader: RowReader;
  readonly clock: Clock;
  readonly transport: Transport;
}

/**
 * One round of questions about what Business Central knows of documents: the customer's figures that it wrote to Sales, and, asked there, its
 * items and whether it deals with the customer. Documents of a round share the answers; a new round asks anew.
 */
export function askBusinessCentral({ reader, clock, transport }: QuestionPorts): AskBusinessCentral {
  const sales = salesReaderOf(reader);
  const hasColumn = async (table: string, column: string) => (await reader.columns(table, [column])).length > 0;
  const memory = newMemory();
  const customers = new Map<string, Promise<CustomerKnowledge | null>>();

  const customerOf = ({ document }: SalesFacts): Promise<CustomerKnowledge | null> | null => {
    const account = accountOf(document.customer);
    if (account === null) return null;
    const asked = customers.get(account.id) ?? askCustomer({ sales, hasColumn, transport }, account);
    customers.set(account.id, asked);
    return asked;
  };

  return async ({ kind }, facts): Promise<BusinessCentralFacts> => {
    const table: DocumentTable = kind === "order" ? "salesorder" : "quote";
    const [credit, customer, lines] = await Promise.all([
      askDocumentCredit({ sales, hasColumn }, { table, id: facts.document.id }),
      customerOf(facts),
      askLines({ sales, transport, clock, memory }, facts.document),
    ]);
    return { customer, credit: creditKnowledge(credit), lines, currencies: null };
  };
}
