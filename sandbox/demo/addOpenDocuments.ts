import type { Company } from "../bc/ledger/company";
import openDocuments from "./openDocuments.json";
import { addPurchaseOrder, addSalesOrder, addTransferOrder } from "./openOrders";

/** Puts the demo's sales, purchase and transfer orders on the days around one. @param today ISO date. */
export function addOpenDocuments(company: Company, today: string): void {
  const day = { today, key: "" };
  openDocuments.sales.forEach((order) => addSalesOrder(company, order, day));
  openDocuments.purchases.forEach((order) => addPurchaseOrder(company, order, day));
  openDocuments.transfers.forEach((order) => addTransferOrder(company, order, day));
}
