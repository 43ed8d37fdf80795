import { company, entry } from "./company";
import { card, purchaseLine, salesLine } from "./scene";

/** A company with ten desks, of which four are promised and twenty are coming, and one chair. */
export const PAGES = company({
  ItemCard: [
    card("1000", { Inventory: 10, Qty_on_Sales_Order: 4, Qty_on_Purch_Order: 20 }),
    card("2000", { Inventory: 1 }),
  ],
  ItemLedgerEntries: [entry("1000", 10), entry("2000", 1)],
  SalesLines: [salesLine("1000", 4, "2026-11-10", { Line_No: 10000, Quantity: 4 })],
  PurchaseLines: [purchaseLine("1000", 20, "2026-11-20")],
});
