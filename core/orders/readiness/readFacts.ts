import type { SubmittableTable } from "../../documents/documentTable";
import { readDocument } from "../../documents/readDocument";
import type { DocumentReading } from "../../documents/readDocument";
import type { SalesOutcome } from "../../ports";
import { accountOf } from "./accountOf";
import type { ReadinessDocument, EnvironmentFacts } from "./facts";
import type { EnvironmentReading } from "./readEnvironment";
import { readPriceList } from "./readPriceList";
import { statisticsAreWritten } from "./statisticsAreWritten";

export interface SalesFacts {
  readonly document: ReadinessDocument;
  readonly environment: EnvironmentFacts;
}

/**
 * Reads everything that Sales knows of a document and that a rule looks at: at most four reads, however many lines it has, beside the
 * four of the environment. Only a document that cannot be read is a failure; what else cannot be read is not known.
 */
export async function readFacts(
  reading: DocumentReading,
  table: SubmittableTable,
  id: string,
  environment: EnvironmentReading,
): Promise<SalesOutcome<SalesFacts>> {
  const document = await readDocument(reading, table, id);
  if (!document.ok) {
    return document;
  }

  const account = accountOf(document.value.customer);
  const [priceList, written] = await Promise.all([
    readPriceList(reading.sales, document.value.priceList, environment.integrationUsers),
    account?.statisticsId === null ? statisticsAreWritten(reading.sales) : null,
  ]);
  return {
    ok: true,
    value: {
      document: { ...document.value, kind: table.kind, priceList },
      environment: { ...environment.facts, statisticsAreWritten: written },
    },
  };
}
