/**
 * What Business Central says of one item, in the item's base unit of measure. Null means that the source does not tell; it never means zero.
 * Sources: the published item card (page 30), and `ProductItemAvailability` (page 5390) that only knows the inventory.
 */
export interface ItemFigures {
  readonly source: "itemCard" | "productItemAvailability";
  readonly itemNumber: string;
  /** Code of the base unit of measure, e.g. `PCS`; null where BC sent none. */
  readonly baseUnit: string | null;
  readonly onHand: number;
  /** Outstanding on all sales orders, whatever their date. */
  readonly onSalesOrders: number | null;
  /** Outstanding on all purchase orders, whatever their date. */
  readonly onPurchaseOrders: number | null;
  /** Service and non-inventory items have no stock to promise. */
  readonly isStockItem: boolean;
  /** Blocked as a whole, or for sales. */
  readonly isBlocked: boolean;
}

/** What can be promised from stock: on hand less what open sales orders still take. Null where the source does not tell the latter. */
export function availableNow(figures: ItemFigures): number | null {
  return figures.onSalesOrders === null ? null : figures.onHand - figures.onSalesOrders;
}
