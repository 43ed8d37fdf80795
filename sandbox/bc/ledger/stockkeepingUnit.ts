/** Table 5700: how an item is planned at one location. Its inventory is the item's there, computed. */
export interface StockkeepingUnit {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly variantCode: string;
  readonly reorderPoint: number;
  readonly reorderQuantity: number;
  readonly maximumInventory: number;
  readonly rowVersion: number;
}
