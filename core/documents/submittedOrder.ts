import type { WireRow } from "../ports";
import { SalesOrderFields, SalesOrderStatecode } from "../tables/SalesOrder.generated";
import { formattedOf, textOf } from "../values/wireValue";

/** What a submitted order waits for: BC has not taken it yet, or it is there. */
export type SubmittedOrder = "waitingForBusinessCentral" | "inBusinessCentral";

/** The years before this one are what "empty" looks like when it is written as Dataverse's smallest date, in any time zone. */
const FIRST_YEAR = 1901;

/** What `takenOn` says of a row, as a condition of OData: Business Central has not taken the order. */
export const NOT_TAKEN = `(${SalesOrderFields.lastbackofficesubmit} eq null or ${SalesOrderFields.lastbackofficesubmit} lt ${FIRST_YEAR}-01-01T00:00:00Z)`;

/** What `submittedOrder` says, likewise: the order waits for Business Central. */
export const WAITS = `${SalesOrderFields.statecode} eq ${SalesOrderStatecode.Submitted} and ${NOT_TAKEN}`;

/**
 * The day on which Business Central took an order, as the platform writes it for this user; null while it has not. BC writes
 * `lastbackofficesubmit` when it has created its sales order, and its job picks up orders whose date is empty or 1900-01-01.
 */
export function takenOn(row: WireRow): string | null {
  return dayWritten(row, SalesOrderFields.lastbackofficesubmit);
}

/** The day of the last shipment, likewise. BC's mapping writes `datefulfilled` of released orders and never empties it. */
export function shippedOn(row: WireRow): string | null {
  return dayWritten(row, SalesOrderFields.datefulfilled);
}

function dayWritten(row: WireRow, column: string): string | null {
  const value = textOf(row[column]);
  if (value === null || Number(value.slice(0, 4)) < FIRST_YEAR) {
    return null;
  }
  return formattedOf(row, column) ?? value.slice(0, "yyyy-mm-dd".length);
}

/** Where a submitted order stands; null for an order that is not submitted. */
export function submittedOrder(row: WireRow): SubmittedOrder | null {
  if (row[SalesOrderFields.statecode] !== SalesOrderStatecode.Submitted) {
    return null;
  }
  return takenOn(row) === null ? "waitingForBusinessCentral" : "inBusinessCentral";
}
