import type { CalendarDate } from "../values/calendarDate";
import type { WireRow } from "../ports";
import type { Currency } from "../values/money";
import type { DocumentTable } from "./documentTable";
import type { PromisedLines } from "./promisedLines";
import type { SalesProduct } from "./product";
import type { SubmittedOrder } from "./submittedOrder";

/** An opportunity, quote, order or invoice as it is saved in Sales, without its lines. */
export interface DocumentHeader {
  readonly table: DocumentTable;
  readonly id: string;
  /** The version of the row that was read. */
  readonly etag: string | null;
  /** Its number in Sales; null where it has none yet, and for an opportunity. */
  readonly number: string | null;
  readonly name: string | null;
  readonly statecode: number;
  readonly statuscode: number | null;
  /** Something of it may still have to be delivered. */
  readonly isOpen: boolean;
  /** Salespeople may change it: it has not been handed to Business Central. */
  readonly isEditable: boolean;
  /** Where a submitted order stands; null for all others. */
  readonly submitted: SubmittedOrder | null;
  /** The day on which Business Central took an order, as the platform writes it for this user; null while it has not. */
  readonly takenOn: string | null;
  /** The day of an order's last shipment, likewise; Business Central writes it to `datefulfilled` and leaves it there. */
  readonly shippedOn: string | null;
  /**
   * How Business Central holds this document, so that its own demand and amount are not counted against it. Null: it does not hold it.
   * `orderNumber`: BC's, null where it is not known.
   */
  readonly held: { readonly orderNumber: string | null } | null;
  readonly modifiedOn: Date | null;
  /** An integration user changed it last; null where that is not known. */
  readonly changedByIntegration: boolean | null;
  /** Zero but for revised quotes, which share their number. */
  readonly revision: number;
  /** The document's BC company (`bcbi_companyid`); null where it has none or the column is absent. */
  readonly companyId: string | null;
  /** The table has `bcbi_companyid`. */
  readonly hasCompanyColumn: boolean;
  readonly customer: DocumentCustomer;
  /** The day the customer wants everything, to this user. */
  readonly requestedDate: CalendarDate | null;
  /** The day on which all of it could be delivered when it was handed over, to this user; null where none was promised. */
  readonly promisedDate: CalendarDate | null;
  /** The same of single lines; null where what stands there cannot be read. */
  readonly promisedLines: PromisedLines | null;
  /** All empty for opportunities and invoices. */
  readonly billTo: Address;
  readonly shipTo: Address;
  /** To whom the goods go, as it stands above the ship-to address. */
  readonly shipToName: string | null;
  /** The customer fetches the goods. */
  readonly isFetched: boolean;
  /** What is chosen, in this user's words; null where nothing is. */
  readonly terms: DocumentTerms;
  readonly discountAmount: number;
  readonly discountPercentage: number;
  /** With tax, in the document's currency; null where it is not known. */
  readonly totalAmount: number | null;
  /** What of it is tax by Sales' own reckoning; Business Central never reads it. */
  readonly totalTax: number | null;
  /** The lines after their own discounts. */
  readonly linesAmount: number | null;
  /** The lines after the document's discount. */
  readonly amountLessFreight: number | null;
  /** Zero where the document has none. */
  readonly freightAmount: number;
  /** Null where there is none, or this user may not read it. */
  readonly currency: DocumentCurrency | null;
  /** Its price list as the wire has it; null where it has none. */
  readonly priceList: WireRow | null;
}

export interface DocumentTerms {
  readonly payment: string | null;
  readonly shipping: string | null;
  readonly freight: string | null;
}

export interface SalesDocument extends DocumentHeader {
  /** All of them, in the order in which Business Central takes them. */
  readonly lines: readonly DocumentLine[];
}

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export type DocumentCustomer =
  | { readonly kind: "none" }
  /** `account` null: this user may not read it. */
  | { readonly kind: "account"; readonly id: string; readonly account: CustomerAccount | null }
  /** `account` null: the contact belongs to none, or this user may not read it; `belongsToAccount` tells which, null where neither is known. */
  | {
      readonly kind: "contact";
      readonly contact: NamedRecord;
      readonly account: CustomerAccount | null;
      readonly belongsToAccount: boolean | null;
    };

export interface CustomerAccount extends NamedRecord {
  /** BC's customer number once the account is coupled. */
  readonly number: string | null;
  readonly isActive: boolean;
  /** Relationship type Customer. */
  readonly isCustomer: boolean;
  /** Business Central gives statistics to every account that it keeps as a customer; null: this one has none. */
  readonly statisticsId: string | null;
}

export interface Address {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
}

export interface DocumentCurrency extends Currency {
  readonly id: string;
}

export interface DocumentLine {
  readonly id: string;
  /** From 1, in the order in which Business Central takes them. */
  readonly position: number;
  /** The product's name, or what was written instead of a product. */
  readonly name: string;
  /** Null for a write-in line. */
  readonly productId: string | null;
  /** Null for a write-in line, and where this user may not read it. */
  readonly product: SalesProduct | null;
  readonly unit: LineUnit | null;
  readonly quantity: number | null;
  /** For one unit, in the document's currency; null where the line has none. */
  readonly price: number | null;
  /** What the price list takes off each unit, and what a person takes off the whole line. */
  readonly volumeDiscount: number;
  readonly manualDiscount: number;
  /** The line's own day, to this user; null: the document's. */
  readonly requestedDate: CalendarDate | null;
  /** What somebody wrote on the line; null for nothing. */
  readonly description: string | null;
  /** It has a ship-to address of its own, or the customer fetches it. */
  readonly shipsElsewhere: boolean;
  /** Delivered so far, in the line's unit; null where its kind does not tell. */
  readonly shipped: number | null;
}

export interface LineUnit extends NamedRecord {
  /** Its unit group; null where this user may not read it. */
  readonly groupId: string | null;
  /** Null: not told. Business Central calls a group it keeps for an item `ITEM <number> UOM GR`, one of a single unit `NAV <code>`. */
  readonly groupName: string | null;
}
