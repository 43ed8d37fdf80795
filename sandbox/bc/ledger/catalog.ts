/** Table 5401. */
export interface ItemVariant {
  readonly itemNo: string;
  readonly code: string;
  readonly description: string;
  readonly blocked: boolean;
  readonly salesBlocked: boolean;
}

/** Table 5721: how what is sold is bought. */
export interface PurchasingCode {
  readonly code: string;
  readonly description: string;
  readonly dropShipment: boolean;
  readonly specialOrder: boolean;
}

/** Table 99: what a vendor says of an item. */
export interface ItemVendor {
  readonly vendorNo: string;
  readonly itemNo: string;
  readonly variantCode: string;
  readonly vendorItemNo: string;
  readonly leadTime: string;
}

/** Table 5700: how an item is planned at one location. Its figures are the item's there, computed. */
export interface StockkeepingUnit {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly variantCode: string;
  readonly reorderPoint: number;
  readonly reorderQuantity: number;
  readonly maximumInventory: number;
  readonly leadTime: string;
  readonly safetyLeadTime: string;
  readonly vendorNo: string;
  readonly replenishmentSystem: ReplenishmentSystem;
  readonly transferFromCode: string;
  readonly assemblyPolicy: AssemblyPolicy;
  readonly rowVersion: number;
}

/** What a stockkeeping unit is like besides its item and location. */
export const PLAIN_STOCKKEEPING_UNIT = {
  variantCode: "",
  reorderPoint: 0,
  reorderQuantity: 0,
  maximumInventory: 0,
  leadTime: "",
  safetyLeadTime: "",
  vendorNo: "",
  replenishmentSystem: "Purchase",
  transferFromCode: "",
  assemblyPolicy: "Assemble-to-Stock",
  rowVersion: 1,
} as const satisfies Omit<StockkeepingUnit, "itemNo" | "locationCode">;

export const REPLENISHMENT_SYSTEMS = ["Purchase", "Prod. Order", "Transfer", "Assembly"] as const;
export type ReplenishmentSystem = (typeof REPLENISHMENT_SYSTEMS)[number];
export const ASSEMBLY_POLICIES = ["Assemble-to-Stock", "Assemble-to-Order"] as const;
export type AssemblyPolicy = (typeof ASSEMBLY_POLICIES)[number];
export const RESERVES = ["Never", "Optional", "Always"] as const;
export type Reserve = (typeof RESERVES)[number];
/** Settings that a set-up decides where the item does not. */
export const DEFAULT_YES_NO = ["Default", "No", "Yes"] as const;
export type DefaultYesNo = (typeof DEFAULT_YES_NO)[number];
