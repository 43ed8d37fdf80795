import type { SalesOutcome } from "../../ports";
import { SalesOrderFields } from "../../tables/SalesOrder.generated";
import type { DocumentTable } from "../../documents/documentTable";
import type { RowReader } from "../../dataverse/rowReader";
import { accountOf } from "./accountOf";
import type { DocumentFacts, EnvironmentFacts } from "./facts";
import { readDocument } from "./readDocument";
import type { EnvironmentReading } from "./readEnvironment";
import { readPriceList } from "./readPriceList";
import { statisticsAreWritten } from "./statisticsAreWritten";

export interface SalesFacts {
  readonly document: DocumentFacts;
  readonly environment: EnvironmentFacts;
}

/**
 * Reads everything that Sales knows of a document and that a rule looks at: at most four reads, however many lines it has, beside the
 * four of the environment. Only a document that cannot be read is a failure; what else cannot be read is not known.
 */
export async function readFacts(
  reader: RowReader,
  table: DocumentTable,
  id: string,
  environment: EnvironmentReading,
): Promise<SalesOutcome<SalesFacts>> {
  const hasCompanyColumn = (await reader.columns(table.table, [SalesOrderFields.bcbi_companyid])).length > 0;
  const document = await readDocument(reader, table, id, { hasCompanyColumn });
  if (!document.ok) return document;

  const account = accountOf(document.value.facts.customer);
  const [priceList, written] = await Promise.all([
    readPriceList(reader, document.value.priceList, environment.integrationUsers),
    account?.statisticsId === null ? statisticsAreWritten(reader) : null,
  ]);
  return {
    ok: true,
    value: {
      document: { ...document.value.facts, priceList },
      environment: { ...environment.facts, hasCompanyColumn, statisticsAreWritten: written },
    },
  };
}
