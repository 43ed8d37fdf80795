import type { ServiceCaller } from "../businesscentral/askServices";
import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { UsableConnection } from "../connection/usableConnection";
import type { ItemReading, Totals } from "./itemReading";

/** A product as BC knows it. */
export interface AskedProduct {
  readonly id: string;
  /** BC's item number once the product is coupled; null where Sales has none. */
  readonly number: string | null;
}

export type ReadingOutcome =
  { readonly ok: true; readonly reading: ItemReading } | { readonly ok: false; readonly problem: ItemProblem };

/** What a source says of an item, once it was asked; by item number, or by product id where BC keeps that. */
export type Readings = (key: string) => ReadingOutcome;

export interface SourceCaller extends ServiceCaller {
  readonly connection: UsableConnection;
}

/** BC's item numbers are Code[20]; a longer value makes it refuse the whole question. */
const LONGEST_NUMBER = 20;

/** A product's item number as BC spells it; null where it can have none. */
export function itemNumberOf({ number }: AskedProduct): string | null {
  const spelled = number?.trim().toUpperCase() ?? "";
  return spelled === "" || spelled.length > LONGEST_NUMBER ? null : spelled;
}

/** A reading of a source that knows the inventory of all locations and nothing else. */
export function inventoryReading(
  item: Pick<ItemReading, "source" | "itemNumber" | "baseUnit" | "isStockItem" | "isBlocked">,
  onHand: number,
): ReadingOutcome {
  const total: Totals = {
    onHand,
    onSalesOrders: null,
    onPurchaseOrders: null,
    otherDemand: 0,
    otherSupply: 0,
    transferIn: 0,
    transferOut: 0,
  };
  return {
    ok: true,
    reading: { ...item, total, atLocation: null, salesLines: null, purchaseLines: null, transferLines: null, gaps: [] },
  };
}
