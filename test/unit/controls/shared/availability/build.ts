import type { AskedLine } from "../../../../../core/documents/availabilityQuestion";
import type { JudgedLine } from "../../../../../core/availability/document";
import type { ItemKnowledge } from "../../../../../core/availability/itemKnowledge";
import { verdict } from "../../../../../core/availability/judgeLine";
import type { ProductFacts } from "../../../../../core/availability/productFacts";
import type { Product } from "../../../../../core/availability/readProduct";
import type { LineNumbers, LineVerdict, VerdictKind } from "../../../../../core/availability/verdict";
import { PLAIN_FORMAT } from "../../../../support/plainFormat";
import { stringsOf } from "../../../../support/strings";

/** What core/availability tells and controls put into words; pass what should differ. */
export const SURROUNDINGS = {
  strings: stringsOf("DocumentAvailability"),
  format: {
    ...PLAIN_FORMAT,
    day: (day: string) => day.split("-").reverse().join("."),
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

export function itemKnowledge(change: Partial<ItemKnowledge> = {}): ItemKnowledge {
  return {
    source: "itemCard",
    itemNumber: "1000",
    baseUnit: "PCS",
    isStockItem: true,
    basis: "ledger",
    traits: {
      isBlocked: false,
      isDropShipment: false,
      isMadeToOrder: false,
      needsVariant: false,
      leadTime: [],
      safetyLeadTime: null,
    },
    stockkeepingUnits: [],
    trade: null,
    onHand: 60,
    onSalesOrders: 12,
    onPurchaseOrders: 24,
    inventory: [{ location: "", quantity: 60, reserved: null }],
    movements: [],
    reservations: null,
    unexplainedDemand: 0,
    unexplainedSupply: 0,
    unitFactors: null,
    caveats: [],
    ...change,
  };
}

export function live(
  change: Partial<Extract<ProductFacts, { kind: "live" }>> = {},
): Extract<ProductFacts, { kind: "live" }> {
  return {
    kind: "live",
    product: product(),
    item: itemKnowledge(),
    passedOver: [],
    companyName: "Skarvholm Kontor AS",
    askedOn: new Date("2026-11-02T09:03:00Z"),
    ...change,
  };
}

export function numbers(change: Partial<LineNumbers> = {}): LineNumbers {
  return {
    unitName: "PCS",
    basis: "ledger",
    caveats: [],
    place: { kind: "known", code: "MAIN", because: "customer" },
    available: 26,
    onHand: 26,
    reserved: 0,
    elsewhere: null,
    short: 0,
    missing: 0,
    allocatedBefore: 0,
    undated: 0,
    overdue: null,
    dueToday: 0,
    businessCentralSays: null,
    orderedToday: null,
    ...change,
    days: change.days ?? days(),
  };
}

export function days(change: Partial<LineNumbers["days"]> = {}): LineNumbers["days"] {
  return {
    requested: null,
    notTaken: null,
    mustLeave: "2026-11-02",
    leaves: "2026-11-02",
    arrivals: [],
    arrives: "2026-11-02",
    completeOn: "2026-11-02",
    notCounted: [],
    ...change,
  };
}

/** A verdict with numbers behind it. */
export function verdictOf(kind: VerdictKind, change: Partial<Omit<LineVerdict, "kind">> = {}): LineVerdict {
  return verdict(kind, { numbers: numbers(), ...change });
}

export function judgedLine(of: LineVerdict, change: Partial<JudgedLine> = {}): JudgedLine {
  return { line: askedLine(), verdict: of, facts: live(), ledger: null, ...change };
}
