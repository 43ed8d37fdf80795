import type { ITEM_CARD } from "../businesscentral/properties";
import type { RowOf } from "../businesscentral/rowShape";
import { sum } from "../values/quantity";

/** An item's sums, in the base unit. */
export interface Totals {
  readonly onHand: number;
  readonly onSalesOrders: number | null;
  readonly onPurchaseOrders: number | null;
  /** Projects, components of production and assembly, service orders. */
  readonly otherDemand: number;
  /** Still to come on transfer orders, shipped or not. Says something at one location only. */
  readonly transferIn: number;
  /** Still to leave on transfer orders. */
  readonly transferOut: number;
}

type CardRow = RowOf<typeof ITEM_CARD>;

export function totalsOf(card: CardRow): Totals {
  const all = (...quantities: readonly (number | null)[]) => sum(quantities.map((quantity) => quantity ?? 0));
  return {
    onHand: card.Inventory,
    onSalesOrders: card.Qty_on_Sales_Order,
    onPurchaseOrders: card.Qty_on_Purch_Order,
    otherDemand: all(
      card.Qty_on_Job_Order,
      card.Qty_on_Component_Lines,
      card.Qty_on_Asm_Component,
      card.Qty_on_Service_Order,
    ),
    transferIn: all(card.Trans_Ord_Receipt_Qty, card.Qty_in_Transit),
    transferOut: all(card.Trans_Ord_Shipment_Qty),
  };
}

/** On hand less what open orders take, whatever their date. */
export function availableOf({ onHand, onSalesOrders, otherDemand, transferOut }: Totals): number {
  return sum([onHand, -(onSalesOrders ?? 0), -otherDemand, -transferOut]);
}
