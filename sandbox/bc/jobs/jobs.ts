import type { Company } from "../ledger/company";
import { mappingJobs } from "../synchronisation/jobs";
import { archivedSalesOrders } from "./archivedSalesOrders";
import { autoCreateSalesOrders } from "./autoCreateSalesOrders";
import { autoProcessSalesQuotes } from "./autoProcessSalesQuotes";
import { customerStatistics } from "./customerStatistics/customerStatistics";
import { itemAvailability } from "./itemAvailability";
import type { Job } from "./job";
import { notes } from "./notes";
import { optionMappings } from "./optionMappings";
import { orderStatus } from "./orderStatus";
import { postedSalesInvoices } from "./postedSalesInvoices";
import { salesOrders } from "./salesOrders";

/** BC's jobs of the integration with Sales, in the order in which several that are due run. */
export const JOBS: readonly Job[] = [
  ...mappingJobs,
  ...optionMappings,
  autoCreateSalesOrders,
  autoProcessSalesQuotes,
  salesOrders,
  postedSalesInvoices,
  customerStatistics,
  itemAvailability,
  orderStatus,
  notes,
  archivedSalesOrders,
];

/** The jobs that a company's set-up has. */
export function jobsOf(company: Company): readonly Job[] {
  return JOBS.filter(({ isIn }) => isIn?.(company) ?? true);
}
