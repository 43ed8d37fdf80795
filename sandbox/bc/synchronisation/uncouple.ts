import { deleteStatistics } from "../jobs/customerStatistics/writeStatistics";
import type { Coupling } from "../ledger/rows";
import { COUPLED_TABLES } from "../ledger/rows";
import { findHeaderById, linesOf } from "../ledger/salesDocumentStore";
import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import { isOfOneRecord, wordsOf } from "./failures";
import { localTable } from "./local/localTables";
import type { TableMapping } from "./mapping";
import { beginJob, count, finishJob, logError } from "./synchJob";

/**
 * Codeunit 5337: takes pairs apart. A row of Sales loses its company where it has the column, a customer's statistics go, and of a customer the
 * couplings of its contacts end too.
 */
export async function uncouple(
  context: SynchContext,
  mapping: TableMapping,
  couplings: readonly Coupling[],
): Promise<SynchJob> {
  const { company, now } = context;
  const job = beginJob(company, mapping, { direction: "ToIntegrationTable", type: "Uncoupling", now: now() });
  for (const coupling of couplings) {
    try {
      await takeApart(context, mapping, coupling);
      count(job, "uncoupled");
    } catch (error) {
      if (!isOfOneRecord(error)) {
        throw error;
      }
      count(job, "failed");
      logError(company, job, {
        message: wordsOf(error),
        integrationId: coupling.integrationId,
        crmId: coupling.crmId,
        source: `${localTable(mapping.tableId).name}: ${context.recordById(mapping.tableId, coupling.integrationId)?.key ?? ""}`,
        at: now().toISOString(),
      });
    }
  }
  finishJob(job, now());
  return job;
}

async function takeApart(context: SynchContext, mapping: TableMapping, coupling: Coupling): Promise<void> {
  const { sales, pairs } = context;
  const column = mapping.byCompany ? await context.companyColumn(mapping.sales.table) : null;
  if (column !== null) {
    await sales.update(mapping.sales.entitySet, coupling.crmId, { [`${column.navigation}@odata.bind`]: null });
  }
  pairs.remove(coupling);
  if (coupling.tableId === COUPLED_TABLES.salesHeader) {
    linePairsOf(context, coupling.integrationId).forEach((line) => pairs.remove(line));
  }
  if (coupling.tableId === COUPLED_TABLES.customer) {
    const customer = context.recordById(COUPLED_TABLES.customer, coupling.integrationId);
    if (customer !== undefined) {
      await deleteStatistics(sales, customer.key);
      for (const contact of contactsOf(context, customer.key)) {
        pairs.remove(contact);
      }
    }
  }
}

/** Codeunit 5341, RemoveChildCouplings. */
function linePairsOf({ company, pairs }: SynchContext, orderId: string): readonly Coupling[] {
  const header = findHeaderById(company, orderId);
  return header === undefined
    ? []
    : linesOf(company, header).flatMap(({ systemId }) => pairs.ofRecord(COUPLED_TABLES.salesLine, systemId) ?? []);
}

function contactsOf({ company, pairs }: SynchContext, customerNo: string): readonly Coupling[] {
  return [...company.relations.contacts.values()]
    .filter((contact) => contact.customerNo === customerNo)
    .flatMap(({ systemId }) => pairs.ofRecord(COUPLED_TABLES.contact, systemId) ?? []);
}
