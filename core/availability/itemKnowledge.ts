import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { LiveSource } from "../connection/availabilitySources";
import type { CalendarDate } from "../values/calendarDate";
import type { DateFormula } from "./dates/dateFormula";
import type { Receipt } from "./promise/ledger";

/**
 * How much of "what can be promised" a source tells. `onHand`: the inventory only, of which nobody knows what is promised to others: it
 * promises nothing. `ledger`: inventory, supply and demand; what of it is not known is named among the caveats.
 */
export type Basis = "onHand" | "ledger";

/** A term of the promise, by what is not known of it. */
export type Term =
  | "inventoryByLocation"
  | "reservations"
  | "salesDates"
  | "purchaseDates"
  | "transfers"
  | "production"
  | "assembly"
  | "projects"
  | "service"
  | "units"
  | "variants"
  | "stockkeepingUnits";

/** Why a term is not known: nobody published it, BC did not give it, or the figures cannot be brought together. */
export interface Caveat {
  readonly term: Term;
  readonly problem:
    | ItemProblem
    /** The connection names no service for it. */
    | { readonly kind: "notNamed" }
    /** Virtual tables do not carry it. */
    | { readonly kind: "notCarried" }
    /** Neither BC nor the product's unit group in Sales says how many base units this unit holds. */
    | { readonly kind: "unitUnknown"; readonly unit: string }
    /** The lines hold another amount than BC's own total: this user may not see all of them, or they count differently. */
    | { readonly kind: "totalsDiffer" };
}

export type MovementKind =
  | "salesOrder"
  | "salesReturn"
  | "purchaseOrder"
  | "purchaseReturn"
  | "transferIn"
  | "transferOut"
  | "production"
  | "component"
  | "assembly"
  | "assemblyComponent"
  | "project"
  | "service";

/** One open line that will add to the stock of its location or take from it. */
export interface Movement {
  readonly kind: MovementKind;
  readonly comes: boolean;
  /** Null where BC has no date, or one that means none. */
  readonly date: CalendarDate | null;
  /** Outstanding, in the base unit; never below zero. */
  readonly quantity: number;
  /** Of it, reserved, in the base unit; null where it is not told. */
  readonly reserved: number | null;
  readonly documentNumber: string;
  readonly lineNumber: number | null;
  /** Code; empty: the blank location. */
  readonly location: string;
  readonly variant: string;
  readonly supply: Receipt["kind"];
  /** The line is in another unit than the base one. */
  readonly isConverted?: boolean;
}

/** Stock at one location, without variant, in the base unit. */
export interface LocationInventory {
  readonly location: string;
  readonly quantity: number;
  /** Null where it is not told. */
  readonly reserved: number | null;
}

/** One side of a reservation: what is reserved for whom. */
export interface Reservation {
  readonly location: string;
  readonly quantity: number;
  /** Null: of the stock; else of a receipt on this day, or of one without a day. */
  readonly from: "stock" | { readonly receiptDate: CalendarDate | null };
  /** The sales order and line it is for; null: for something else. */
  readonly salesLine: { readonly document: string; readonly line: number } | null;
}

/** What an item is, beyond its stock. */
export interface ItemTraits {
  readonly isBlocked: boolean;
  readonly isDropShipment: boolean;
  /** Assembled for each order, so that its own stock says nothing. */
  readonly isMadeToOrder: boolean;
  /** It has variants, one of which must be chosen before an order can be released; Sales sends none. */
  readonly needsVariant: boolean;
  /** Null: not told, or not understood. */
  readonly leadTime: DateFormula | null;
  readonly safetyLeadTime: DateFormula | null;
}

/** What an item is like at one place, instead of what its card says. */
export interface StockkeepingUnit extends Pick<ItemTraits, "isMadeToOrder" | "leadTime" | "safetyLeadTime"> {
  /** Code; empty: the blank location. */
  readonly location: string;
}

/** What of an item's card decides whether it may be sold, and for how much. Null: the page does not show it. */
export interface ItemTrade {
  readonly isBlocked: boolean;
  readonly isSalesBlocked: boolean;
  readonly generalGroup: string | null;
  readonly inventoryGroup: string | null;
  readonly vatGroup: string | null;
  readonly priceIncludesVat: boolean | null;
  readonly priceVatGroup: string | null;
  readonly allowsInvoiceDiscount: boolean | null;
  readonly salesUnit: string | null;
  /** Units that are not coupled to one of Sales, by code; null: not told. */
  readonly uncoupledUnits: ReadonlySet<string> | null;
}

/** What Business Central says of one item, brought to its base unit; independent of any document. */
export interface ItemKnowledge {
  readonly source: LiveSource;
  readonly itemNumber: string;
  /** Code of the base unit of measure, e.g. `PCS`; null where BC sent none. */
  readonly baseUnit: string | null;
  /** Service and non-inventory items have no stock to promise. */
  readonly isStockItem: boolean;
  readonly basis: Basis;
  /** Of the item card; `traitsAt` tells them of a place. */
  readonly traits: ItemTraits;
  /** Null: there are some, and they are not told. */
  readonly stockkeepingUnits: readonly StockkeepingUnit[] | null;
  /** Null: the source does not tell. */
  readonly trade: ItemTrade | null;
  /** Of all locations, variants and all. */
  readonly onHand: number;
  /** Outstanding on all sales orders; null where it is not told. */
  readonly onSalesOrders: number | null;
  readonly onPurchaseOrders: number | null;
  /** Null: stock is not told by location. */
  readonly inventory: readonly LocationInventory[] | null;
  /** Without variant. */
  readonly movements: readonly Movement[];
  /** Null: not told one by one. */
  readonly reservations: readonly Reservation[] | null;
  /** Demand of totals that no line accounts for: owed at once, wherever the item is judged. In the base unit. */
  readonly unexplainedDemand: number;
  /** Supply of totals that no line accounts for: told, never promised. */
  readonly unexplainedSupply: number;
  /** Base units by code of unit, as BC has them; null: not told. */
  readonly unitFactors: ReadonlyMap<string, number> | null;
  readonly caveats: readonly Caveat[];
}
