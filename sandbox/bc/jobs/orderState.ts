import type { JsonObject } from "../../control/json";
import type { SalesClient } from "../../client/salesClient";
import { localDate, localMidnight } from "../../client/localMidnight";
import type { CompanyColumn } from "./companyColumn";
import { bindCompany } from "./companyColumn";
import { textIn } from "./salesRows";

/** State and status pairs of an order in Sales, as BC writes them. */
export const ACTIVE = { statecode: 0, statuscode: 1 } as const;
export const SUBMITTED = { statecode: 1, statuscode: 3 } as const;
export const RETURNED = { statecode: 0, statuscode: 2 } as const;
export const INVOICED = { statecode: 4, statuscode: 100_003 } as const;

const ORDERS = "salesorders";

/** Writes to a submitted order as BC does: Active, the change, Submitted. */
export async function writeToSubmitted(sales: SalesClient, orderId: string, change: JsonObject): Promise<void> {
  await sales.update(ORDERS, orderId, ACTIVE);
  await sales.update(ORDERS, orderId, change);
  await sales.update(ORDERS, orderId, SUBMITTED);
}

/** Tells in Sales that BC has taken an order: its company where Sales knows companies, then the day. @param order as it was picked up. */
export async function markTaken(
  sales: SalesClient,
  order: JsonObject,
  parts: { readonly companyId: string; readonly companyColumn: CompanyColumn | null; readonly today: string },
): Promise<void> {
  const orderId = textIn(order, "salesorderid");
  if (parts.companyColumn !== null) {
    await writeToSubmitted(sales, orderId, bindCompany(parts.companyColumn, parts.companyId));
  }
  const before = textIn(order, "lastbackofficesubmit");
  if (before === "" || localDate(before) !== parts.today) {
    await writeToSubmitted(sales, orderId, { lastbackofficesubmit: localMidnight(parts.today) });
  }
}

/** Gives an order back to the salesperson: what BC does when its own order is deleted. */
export async function giveBack(sales: SalesClient, orderId: string): Promise<void> {
  await sales.update(ORDERS, orderId, RETURNED);
  await sales.update(ORDERS, orderId, { lastbackofficesubmit: null });
}

/** Tells in Sales that an order is posted and gone in BC. */
export function markInvoiced(sales: SalesClient, orderId: string): Promise<void> {
  return sales.update(ORDERS, orderId, INVOICED);
}
