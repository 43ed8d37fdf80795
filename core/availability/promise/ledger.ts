import type { CalendarDate } from "../../values/calendarDate";

/**
 * One item, without variant, at one place, as Business Central's tables hold it. All quantities are in the item's base unit; dates are null
 * where BC has none (or one that means none, such as 31.12.9999).
 */
export interface Ledger {
  /** May be below zero. */
  readonly inventory: number;
  /** Of the inventory, reserved for anybody. */
  readonly reservedOnInventory: number;
  readonly receipts: readonly Receipt[];
  readonly requirements: readonly Requirement[];
}

export interface Receipt {
  readonly date: CalendarDate | null;
  /** Outstanding. */
  readonly quantity: number;
  /** Of it, reserved for anybody. */
  readonly reserved: number;
  /**
   * `order`: purchase, transfer, assembly, firm production, sales return. `dropShipment`: never comes through a location. `planned`: a planned
   * production order or a requisition line, which nobody has ordered yet.
   */
  readonly kind: "order" | "dropShipment" | "planned";
  /** A requisition line: it enters BC's look-ahead and its earliest date, never its sum (cu 5790 545–560). */
  readonly isRequisition?: boolean;
}

export interface Requirement {
  readonly date: CalendarDate | null;
  /** Outstanding. */
  readonly quantity: number;
  /** Of it, reserved for this line. */
  readonly reserved: number;
}

/** What BC holds already of the line that is judged; its demand is not among the ledger's requirements, its reservations are among those of stock and receipts. */
export interface HeldLine {
  readonly outstanding: number;
  readonly shipmentDate: CalendarDate | null;
  readonly reservedOnInventory: number;
  /** Reserved for it of receipts, by the day of the receipt. */
  readonly reservedReceipts: readonly { readonly date: CalendarDate | null; readonly quantity: number }[];
}
