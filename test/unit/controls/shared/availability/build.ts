import type { AskedLine } from "../../../../../core/documents/availabilityQuestion";
import type { JudgedLine } from "../../../../../core/availability/document";
import type { ItemStock, Stock } from "../../../../../core/availability/itemStock";
import type { ProductFacts } from "../../../../../core/availability/productFacts";
import type { Product } from "../../../../../core/availability/readProduct";
import type { LineNumbers, LineVerdict } from "../../../../../core/availability/verdict";
import { stringsOf } from "../../../../support/strings";

/** What core/availability tells and controls put into words; pass what should differ. */
export const SURROUNDINGS = {
  words: stringsOf("DocumentAvailability"),
  format: {
    quantity: (value: number) => String(value),
    day: (day: string) => day.split("-").reverse().join("."),
    age: (from: Date, now: Date) => `${(now.getTime() - from.getTime()) / 60_000} minutes ago`,
  },
  now: new Date("2026-11-02T09:05:00Z"),
  today: "2026-11-02",
} as const;

export function product(change: Partial<Product> = {}): Product {
  return {
    id: "p",
    name: "Desk Vik",
    number: "1000",
    isStockItem: true,
    quantityDecimals: 0,
    defaultUnitName: "PCS",
    synchronisedOnHand: 30,
    changedOn: new Date("2026-11-02T09:00:00Z"),
    ...change,
    units: change.units ?? [
      { id: "pcs", name: "PCS", quantity: 1, baseUnitId: null },
      { id: "box", name: "BOX", quantity: 12, baseUnitId: "pcs" },
    ],
  };
}

export function askedLine(change: Partial<AskedLine> = {}): AskedLine {
  return { id: "l1", productId: "p", quantity: 4, unit: { id: "pcs", name: "PCS" }, requestedDate: null, ...change };
}

export function stockOf(change: Partial<Stock> = {}): Stock {
  return { onHand: 60, incoming: [], outgoing: [], undatedIncoming: 0, undatedOutgoing: 0, reserved: null, ...change };
}

export function itemStock(change: Partial<ItemStock> = {}): ItemStock {
  return {
    source: "itemCard",
    itemNumber: "1000",
    baseUnit: "PCS",
    isStockItem: true,
    isBlocked: false,
    basis: "projected",
    onSalesOrders: 12,
    onPurchaseOrders: 24,
    location: null,
    here: stockOf(),
    elsewhere: null,
    gaps: [],
    ...change,
  };
}

export function live(
  change: Partial<Extract<ProductFacts, { kind: "live" }>> = {},
): Extract<ProductFacts, { kind: "live" }> {
  return {
    kind: "live",
    product: product(),
    stock: itemStock(),
    passedOver: [],
    companyName: "Skarvholm Kontor AS",
    askedOn: new Date("2026-11-02T09:03:00Z"),
    ...change,
  };
}

export function numbers(change: Partial<LineNumbers> = {}): LineNumbers {
  return {
    unitName: "PCS",
    basis: "projected",
    date: "2026-11-02",
    location: null,
    available: 26,
    elsewhere: null,
    onHand: 26,
    lacking: 0,
    takenBefore: 0,
    undatedIncoming: 0,
    overdueIncoming: 0,
    ...change,
  };
}

export function judgedLine(verdict: LineVerdict, change: Partial<JudgedLine> = {}): JudgedLine {
  return { line: askedLine(), verdict, facts: live(), ownDemand: "none", ...change };
}
