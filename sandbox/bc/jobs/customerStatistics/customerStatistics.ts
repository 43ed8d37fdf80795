import type { Company } from "../../ledger/company";
import type { Coupling, Customer } from "../../ledger/rows";
import { COUPLED_TABLES } from "../../ledger/rows";
import { putCoupling } from "../couplings";
import { updatePaymentStatus } from "../invoiceStatus";
import type { Job, JobContext } from "../job";
import { findOwnCurrency, writeStatistics } from "./writeStatistics";

/**
 * Codeunit 5350: first every coupled customer whose figures were never sent, then those with new ledger entries or sales lines, then the
 * payment status of invoices. As in BC, a credit limit alone or the mere passing of a due date makes no customer be sent.
 */
export const customerStatistics: Job = {
  name: "customerStatistics",
  codeunit: { id: 5350, name: "CRM Statistics Job" },
  mapping: null,
  description: "Customer Statistics - Dynamics 365 Sales synchronization job",
  norwegian: "Kundestatistikk – Dynamics 365 Sales-synkroniseringsjobb",
  minutes: 30,
  run: async (context) => {
    const { company, now } = context;
    const startedAt = now().toISOString();
    const since =
      company.integration.statisticsSynchronisedAt === "" ? startedAt : company.integration.statisticsSynchronisedAt;
    const counts = { inserted: 0, modified: 0, unchanged: 0, failed: 0 };
    const messages: string[] = [];
    const currencyId = await findOwnCurrency(context.sales, company.currencyCode);
    const never = coupledCustomers(company).filter(({ coupling }) => coupling.statisticsUploaded !== true);
    for (const pair of never) {
      await send(context, pair, { counts, messages, currencyId });
    }
    const active = activeCustomers(company, since);
    const sentNow = new Set(never.map(({ coupling }) => coupling.crmId));
    for (const pair of coupledCustomers(company).filter(
      ({ customer, coupling }) => customer !== undefined && active.has(customer.no) && !sentNow.has(coupling.crmId),
    )) {
      await send(context, pair, { counts, messages, currencyId });
    }
    company.integration.statisticsSynchronisedAt = startedAt;
    const { inserted, modified, unchanged, failed } = counts;
    const paid = await updatePaymentStatus(company, context.sales);
    return [
      "Updated account statistics. ",
      `${inserted} inserted, ${modified} modified, ${unchanged} unchanged, ${failed} failed.`,
      ...messages,
      ...paid,
    ];
  },
};

interface CoupledCustomer {
  readonly coupling: Coupling;
  /** undefined when the customer was deleted after it had been coupled. */
  readonly customer: Customer | undefined;
}

function coupledCustomers(company: Company): readonly CoupledCustomer[] {
  const byId = new Map([...company.customers.values()].map((customer) => [customer.systemId, customer]));
  return [...company.couplings.values()]
    .filter(({ tableId, skipped }) => tableId === COUPLED_TABLES.customer && skipped !== true)
    .map((coupling) => ({ coupling, customer: byId.get(coupling.integrationId) }));
}

/** Numbers of customers with ledger entries or lines since a time. BC compares with "later than"; here the clock may stand still, so the same moment counts too. */
function activeCustomers(company: Company, since: string): ReadonlySet<string> {
  return new Set([
    ...company.customerEntries.filter(({ modifiedAt }) => modifiedAt >= since).map(({ customerNo }) => customerNo),
    ...[...company.salesLines.values()]
      .flat()
      .filter(({ modifiedAt }) => modifiedAt >= since)
      .map(({ customerNo }) => customerNo),
  ]);
}

async function send(
  context: JobContext,
  { coupling, customer }: CoupledCustomer,
  report: {
    readonly counts: { inserted: number; modified: number; unchanged: number; failed: number };
    readonly messages: string[];
    readonly currencyId: string;
  },
): Promise<void> {
  const written =
    customer === undefined
      ? "customerMissing"
      : await writeStatistics(context, { customer, accountId: coupling.crmId, currencyId: report.currencyId });
  if (written === "customerMissing" || written === "accountMissing") {
    const what =
      written === "customerMissing"
        ? `Customer ${coupling.integrationId}`
        : `Dataverse Account {${coupling.crmId.toUpperCase()}}`;
    putCoupling(context.company, { ...coupling, skipped: true });
    report.counts.failed += 1;
    report.messages.push(`${what} was not found.`);
    return;
  }
  report.counts[written] += 1;
  putCoupling(context.company, { ...coupling, statisticsUploaded: true });
}
