import type { ItemStock, Movement, Stock } from "../../../../core/availability/itemStock";
import type { ProductFacts } from "../../../../core/availability/productFacts";
import type { Product } from "../../../../core/availability/readProduct";
import { NOW } from "./scene";

export const PRODUCT: Product = {
  id: "desk",
  name: "Desk Vik",
  number: "1000",
  isStockItem: true,
  quantityDecimals: 2,
  defaultUnitName: "PCS",
  synchronisedOnHand: 30,
  changedOn: NOW,
  units: [
    { id: "pcs", name: "PCS", quantity: 1, baseUnitId: null },
    { id: "box", name: "BOX", quantity: 12, baseUnitId: "pcs" },
  ],
};

export function stock(change: Partial<Stock> = {}): Stock {
  return { onHand: 0, incoming: [], outgoing: [], undatedIncoming: 0, undatedOutgoing: 0, reserved: null, ...change };
}

export function movement(quantity: number, date: Movement["date"], change: Partial<Movement> = {}): Movement {
  return { kind: "purchaseOrder", date, quantity, documentNumber: "D-1", location: "", ...change };
}

export function itemStock(here: Partial<Stock>, change: Partial<ItemStock> = {}): ItemStock {
  return {
    source: "itemCard",
    itemNumber: "1000",
    baseUnit: "PCS",
    isStockItem: true,
    isBlocked: false,
    basis: "projected",
    onSalesOrders: 0,
    onPurchaseOrders: 0,
    location: null,
    here: stock(here),
    elsewhere: null,
    gaps: [],
    ...change,
  };
}

export function live(of: ItemStock, id = "desk"): Extract<ProductFacts, { kind: "live" }> {
  return {
    kind: "live",
    product: { ...PRODUCT, id },
    stock: of,
    passedOver: [],
    companyName: "Skarvholm Kontor AS",
    askedOn: NOW,
  };
}
