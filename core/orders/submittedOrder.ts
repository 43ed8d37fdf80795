import type { WireRow } from "../ports";
import { SalesOrderFields, SalesOrderStatecode } from "../tables/SalesOrder.generated";

/** What a submitted order waits for: BC has not taken it yet, or it is there. */
export type SubmittedOrder = "waitingForBusinessCentral" | "inBusinessCentral";

/** Columns that `submittedOrder` reads. */
export const SUBMITTED_ORDER_COLUMNS = [SalesOrderFields.statecode, SalesOrderFields.lastbackofficesubmit] as const;

/** Dataverse's smallest date, which BC's job counts as empty. */
const NEVER = "1900-01-01";

/**
 * Where a submitted order stands; null for an order that is not submitted. BC writes `lastbackofficesubmit` when it has created its
 * sales order, and its job picks up orders whose date is empty or 1900-01-01.
 */
export function submittedOrder(row: WireRow): SubmittedOrder | null {
  if (row[SalesOrderFields.statecode] !== SalesOrderStatecode.Submitted) return null;
  const taken = row[SalesOrderFields.lastbackofficesubmit];
  return typeof taken === "string" && !taken.startsWith(NEVER) ? "inBusinessCentral" : "waitingForBusinessCentral";
}
