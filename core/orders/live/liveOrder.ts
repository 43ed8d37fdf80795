import type { CalendarDate } from "../../values/calendarDate";

/** What Business Central itself says of an order of Sales, asked by the number in Sales. */
export interface LiveOrder {
  /** Its order; null: it has none, or does not tell. */
  readonly order: OpenOrder | null;
  /** Its list of orders is published and answered. */
  readonly isOrderTold: boolean;
  /** Everything that was ever shipped for it, by item or resource. */
  readonly delivered: readonly Delivered[];
  /** Posted shipments, of which virtual tables do not tell what was in them. */
  readonly shipments: readonly LiveShipment[];
  readonly invoices: readonly LiveInvoice[];
  /** Credit memos that are applied to those invoices; null: not told. */
  readonly creditMemos: readonly LiveCreditMemo[] | null;
  /** The account that the order is for, and the company that was asked. */
  readonly accountId: string;
  readonly companyName: string;
  readonly askedOn: Date;
}

export interface LiveShipment {
  readonly number: string;
  readonly postedOn: CalendarDate | null;
}

export interface OpenOrder {
  readonly number: string;
  readonly isReleased: boolean;
  /** Package tracking number and the shipping agent's page for it; null where no number is told, and no page. */
  readonly tracking: { readonly number: string; readonly page: string | null } | null;
  readonly lines: readonly LiveLine[];
}

/** Quantities in the line's unit, amounts in the order's currency. */
export interface LiveLine {
  /** Of the item or resource; empty for a line without. */
  readonly number: string;
  readonly name: string;
  readonly ordered: number;
  readonly shipped: number;
  readonly invoiced: number;
  readonly shipsOn: CalendarDate | null;
  /** Of one unit; null where it is not told, as the next. */
  readonly price: number | null;
  readonly discount: number | null;
}

/** Nothing of the line is still to leave; one below zero comes back to Business Central, and is counted below zero too. */
export function isShipped({ ordered, shipped }: Pick<LiveLine, "ordered" | "shipped">): boolean {
  return Math.abs(shipped) >= Math.abs(ordered);
}

export interface Delivered {
  /** Number of the item or resource. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
}

export interface LiveInvoice {
  /** Of Business Central, by which its PDF is asked for; null where that cannot be. */
  readonly id: string | null;
  readonly number: string;
  readonly dueOn: CalendarDate | null;
  /** In the invoice's currency. */
  readonly remaining: number | null;
  /** ISO code; null for BC's local currency. */
  readonly currencyCode: string | null;
  /** `credited`: cancelled or corrected by a credit memo; nothing of it is to be paid. */
  readonly state: "open" | "paid" | "credited";
}

/** A credit memo that was posted for an invoice and is applied to it. */
export interface LiveCreditMemo {
  readonly number: string;
  readonly invoiceNumber: string;
  readonly postedOn: CalendarDate | null;
  /** With VAT, in the currency of the invoice. */
  readonly amount: number | null;
  /** ISO code; null for BC's local currency. */
  readonly currencyCode: string | null;
}
