/**
 * The rows that the local Business Central keeps, a small part of the real tables. Dates are ISO (2026-11-23), "" when blank;
 * quantities are in the unit named beside them, "base" ones in the item's base unit; amounts are in the company's currency.
 * Figures such as an item's inventory are not among them: they are computed when asked for.
 */
export interface Item {
  readonly no: string;
  readonly description: string;
  readonly description2: string;
  readonly type: "Inventory" | "Service" | "Non-Inventory";
  readonly baseUnit: string;
  readonly salesUnit: string;
  readonly purchaseUnit: string;
  readonly unitPrice: number;
  readonly unitCost: number;
  readonly category: string;
  readonly vendorNo: string;
  readonly vendorItemNo: string;
  readonly gtin: string;
  readonly shelfNo: string;
  readonly grossWeight: number;
  readonly netWeight: number;
  readonly unitVolume: number;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  /** Date formula such as 2W. */
  readonly leadTime: string;
  readonly blocked: boolean;
  readonly salesBlocked: boolean;
  readonly lastModified: string;
  readonly systemId: string;
  readonly rowVersion: number;
}

export interface ItemUnit {
  readonly itemNo: string;
  readonly code: string;
  readonly quantityPerUnit: number;
  readonly systemId: string;
}

export type EntryType = "Purchase" | "Sale" | "Positive Adjmt." | "Negative Adjmt." | "Transfer";

export interface ItemLedgerEntry {
  readonly entryNo: number;
  readonly itemNo: string;
  readonly postingDate: string;
  readonly entryType: EntryType;
  readonly documentNo: string;
  readonly description: string;
  readonly locationCode: string;
  readonly variantCode: string;
  /** Base, negative when stock goes out. */
  readonly quantity: number;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string;
}

export type DocumentType = "Quote" | "Order" | "Invoice" | "Credit Memo" | "Blanket Order" | "Return Order";
export type LineType = " " | "G/L Account" | "Item" | "Resource";

interface DocumentLine {
  readonly documentType: DocumentType;
  readonly documentNo: string;
  readonly lineNo: number;
  readonly type: LineType;
  readonly no: string;
  readonly variantCode: string;
  readonly description: string;
  readonly locationCode: string;
  readonly quantity: number;
  readonly unitCode: string;
  readonly quantityPerUnit: number;
  readonly reservedQuantityBase: number;
  readonly dropShipment: boolean;
  readonly rowVersion: number;
}

/** Table 37. Prices and amounts are in the currency of its header. */
export interface SalesLine extends DocumentLine {
  /** Sell-to Customer No. */
  readonly customerNo: string;
  readonly quantityShipped: number;
  readonly unitPrice: number;
  readonly shipmentDate: string;
  /** In the line's unit. */
  readonly quantityInvoiced: number;
  /** Of the whole line. */
  readonly lineDiscountAmount: number;
  /** The line's share of the document's invoice discount. */
  readonly invoiceDiscountAmount: number;
  readonly vatPercent: number;
  readonly systemId: string;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string;
}

export interface PurchaseLine extends DocumentLine {
  readonly vendorNo: string;
  readonly quantityReceived: number;
  readonly directUnitCost: number;
  readonly expectedReceiptDate: string;
}

export interface TransferLine {
  readonly documentNo: string;
  readonly lineNo: number;
  readonly itemNo: string;
  readonly variantCode: string;
  readonly fromCode: string;
  readonly toCode: string;
  /** Base. */
  readonly quantity: number;
  readonly quantityShipped: number;
  readonly quantityReceived: number;
  readonly shipmentDate: string;
  readonly receiptDate: string;
}

export interface Location {
  readonly code: string;
  readonly name: string;
  readonly rowVersion: number;
}

export interface ItemSubstitution {
  readonly itemNo: string;
  readonly substituteNo: string;
  readonly interchangeable: boolean;
  readonly rowVersion: number;
}

export interface Customer {
  readonly no: string;
  readonly name: string;
  readonly address: string;
  readonly postCode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly contact: string;
  readonly currencyCode: string;
  readonly locationCode: string;
  readonly creditLimit: number;
  readonly blocked: " " | "Ship" | "Invoice" | "All";
  /** Who pays; "" = the customer itself. */
  readonly billToCustomerNo: string;
  readonly paymentTermsCode: string;
  readonly systemId: string;
}

export interface Vendor {
  readonly no: string;
  readonly name: string;
}

export interface Resource {
  readonly no: string;
  readonly name: string;
  readonly baseUnit: string;
  readonly unitPrice: number;
  readonly unitCost: number;
  readonly capacity: number;
  readonly systemId: string;
  /** SystemId of its only unit, in table Resource Unit of Measure. */
  readonly unitSystemId: string;
}

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly description: string;
  readonly symbol: string;
  /** Units of the company's currency that one unit of this one costs; 1 for the company's own. */
  readonly rate: number;
}

/** One row of BC's coupling table: the pair of a BC record and a Dataverse row. */
export interface Coupling {
  /** Primary id of the Dataverse row. */
  readonly crmId: string;
  /** SystemId of the BC record. */
  readonly integrationId: string;
  /** Number of the BC table, one of COUPLED_TABLES. */
  readonly tableId: number;
  readonly rowVersion: number;
  /** Customers: their statistics have been sent once. */
  readonly statisticsUploaded?: boolean;
  /** Left alone by all jobs after a failure that will repeat. */
  readonly skipped?: boolean;
}

/** Tables whose records BC couples with rows of Sales. */
export const COUPLED_TABLES = {
  customer: 18,
  item: 27,
  salesHeader: 36,
  salesInvoiceHeader: 112,
  resource: 156,
  resourceUnit: 205,
  itemUnit: 5404,
} as const;

/** Where a reserved quantity comes from: what lies at the location, or an order that will bring it. */
export type ReservedFrom =
  { readonly kind: "inventory" } | { readonly kind: "purchase"; readonly documentNo: string; readonly lineNo: number };

/** Table 337, its two entries in one: a supply promised to one line of a sales order. */
export interface Reservation {
  readonly entryNo: number;
  readonly itemNo: string;
  readonly locationCode: string;
  readonly variantCode: string;
  /** Base. As it was made; shipping and receiving change what of it still counts, see liveReservations. */
  readonly quantity: number;
  readonly from: ReservedFrom;
  readonly salesDocumentNo: string;
  readonly salesLineNo: number;
}
