import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { LiveSource } from "../connection/availabilitySources";
import type { CalendarDate } from "../values/calendarDate";

/**
 * How much of "what can be promised" a source tells.
 * `onHand`: the inventory only. `available`: inventory and everything that open orders still take, without the days on which more arrives.
 * `projected`: incoming deliveries with their days as well.
 */
export type Basis = "onHand" | "available" | "projected";

/** One line of an open document that will add to the stock or take from it. */
export interface Movement {
  readonly kind: "salesOrder" | "purchaseOrder" | "salesReturn" | "purchaseReturn" | "transfer";
  /** Null where BC has no date. */
  readonly date: CalendarDate | null;
  /** In the item's base unit, always above zero; the list it stands in says whether it comes or goes. */
  readonly quantity: number;
  readonly documentNumber: string;
  /** Code of the location; empty where the line has none. */
  readonly location: string;
}

/** Stock of one item at one place, in the item's base unit of measure. */
export interface Stock {
  /** May be below zero: BC allows it, and it is shown as it is. */
  readonly onHand: number;
  /** By date, undated last. */
  readonly incoming: readonly Movement[];
  /** By date, undated last. Empty where the source does not tell. */
  readonly outgoing: readonly Movement[];
  /** On order with no day known: told to people, never counted as coming. Null where the source does not tell. */
  readonly undatedIncoming: number | null;
  /** Demand that no line in `outgoing` tells the day of: counted as due today, so that nothing is promised twice. */
  readonly undatedOutgoing: number;
  /** Of what sales orders take, reserved for them. Null where the source does not tell. */
  readonly reserved: number | null;
}

/** What Business Central says of one item. Null means that the source does not tell; it never means zero. */
export interface ItemStock {
  readonly source: LiveSource;
  readonly itemNumber: string;
  /** Code of the base unit of measure, e.g. `PCS`; null where BC sent none. */
  readonly baseUnit: string | null;
  /** Service and non-inventory items have no stock to promise. */
  readonly isStockItem: boolean;
  /** Blocked as a whole, or for sales. */
  readonly isBlocked: boolean;
  readonly basis: Basis;
  /** Outstanding on all sales orders, whatever their date and place. */
  readonly onSalesOrders: number | null;
  /** Outstanding on all purchase orders, whatever their date and place. */
  readonly onPurchaseOrders: number | null;
  /** The connection's default location, which `here` is about; null: `here` is the whole company. */
  readonly location: string | null;
  readonly here: Stock;
  /** All other locations together, goods in transit among them; null where `here` is the whole company. */
  readonly elsewhere: Stock | null;
  /** What the connection names, but Business Central did not give: figures are careful without it, and the reason can be told. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly lacks: "incomingDates" | "outgoingDates" | "transfers" | "location";
  readonly problem:
    | ItemProblem
    /** The product's unit group in Sales does not say how many base units this unit of a BC document holds. */
    | { readonly kind: "unitNotInGroup"; readonly unit: string }
    /** Counted with Sales' unit group, the lines hold more than BC's own total: the two count the unit differently. */
    | { readonly kind: "unitsDiffer" };
}

/** A source that was asked before the one that answered, or in vain, and why it gave nothing. */
export interface PassedOver {
  readonly source: LiveSource;
  readonly problem: ItemProblem;
}

/** What a source could tell of an item, given what the connection names. */
export interface Capabilities {
  readonly source: LiveSource;
  /** What open sales orders take. */
  readonly demand: boolean;
  readonly outgoingDates: boolean;
  readonly incomingDates: boolean;
  readonly locations: boolean;
  readonly substitutes: boolean;
}
