import type { AssemblyPolicy, DefaultYesNo, ReplenishmentSystem, Reserve } from "./catalog";
import type { DemandEnd, SupplyEnd } from "./lineEnd";

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
  readonly safetyLeadTime: string;
  readonly minimumOrderQuantity: number;
  readonly orderMultiple: number;
  readonly replenishmentSystem: ReplenishmentSystem;
  readonly assemblyPolicy: AssemblyPolicy;
  /** Code of table Purchasing. */
  readonly purchasingCode: string;
  readonly variantMandatory: DefaultYesNo;
  readonly stockoutWarning: DefaultYesNo;
  readonly reserve: Reserve;
  readonly blocked: boolean;
  readonly salesBlocked: boolean;
  readonly lastModified: string;
  readonly systemId: string;
  readonly rowVersion: number;
}

/** How a new item is planned and sold. */
export const PLAIN_PLANNING = {
  leadTime: "",
  safetyLeadTime: "",
  minimumOrderQuantity: 0,
  orderMultiple: 0,
  replenishmentSystem: "Purchase",
  assemblyPolicy: "Assemble-to-Stock",
  purchasingCode: "",
  variantMandatory: "Default",
  stockoutWarning: "Default",
  reserve: "Optional",
} as const satisfies Partial<Item>;

export interface ItemUnit {
  readonly itemNo: string;
  readonly code: string;
  readonly quantityPerUnit: number;
  readonly systemId: string;
}

export type EntryType = "Purchase" | "Sale" | "Positive Adjmt." | "Negative Adjmt." | "Transfer" | "Assembly Output";

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
  readonly purchasingCode: string;
  readonly dropShipment: boolean;
  readonly specialOrder: boolean;
  readonly rowVersion: number;
}

/** What decides on which days goods leave and arrive; on headers and lines of sales documents. */
export interface Shipping {
  readonly requestedDeliveryDate: string;
  readonly promisedDeliveryDate: string;
  /** Stock must be there on this day. */
  readonly shipmentDate: string;
  readonly shippingAgentCode: string;
  readonly shippingAgentServiceCode: string;
  /** Date formulas. "" counts otherwise than 0D. */
  readonly shippingTime: string;
  readonly outboundHandlingTime: string;
}

/** No day, no agent and no time. */
export const NO_SHIPPING: Shipping = {
  requestedDeliveryDate: "",
  promisedDeliveryDate: "",
  shipmentDate: "",
  shippingAgentCode: "",
  shippingAgentServiceCode: "",
  shippingTime: "",
  outboundHandlingTime: "",
};

/** Table 37. Prices and amounts are in the currency of its header. */
export interface SalesLine extends DocumentLine, Shipping {
  /** Sell-to Customer No. */
  readonly customerNo: string;
  readonly quantityShipped: number;
  readonly unitPrice: number;
  readonly plannedDeliveryDate: string;
  readonly plannedShipmentDate: string;
  readonly reserve: Reserve;
  /** In the line's unit: what is assembled for this line only. */
  readonly quantityToAssemble: number;
  /** In the line's unit. */
  readonly quantityInvoiced: number;
  /** Of the whole line. */
  readonly lineDiscountAmount: number;
  /** The line's share of the document's invoice discount. */
  readonly invoiceDiscountAmount: number;
  readonly vatPercent: number;
  /** VAT Identifier of its groups in the VAT posting setup. */
  readonly vatIdentifier?: string;
  /** What it bears of the VAT of all lines of its identifier; without, its own amount's. */
  readonly vatAmount?: number;
  /** Only where the document's prices include VAT: so do price, discounts and line amount. */
  readonly pricesIncludingVat?: boolean;
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

/** Table 5740. */
export interface TransferHeader {
  readonly no: string;
  readonly fromCode: string;
  readonly toCode: string;
  /** A location that is used as in-transit. */
  readonly inTransitCode: string;
  readonly status: "Open" | "Released";
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
  /** Default ship-to address. */
  readonly shipToCode: string;
  readonly responsibilityCenter: string;
  readonly shippingAgentCode: string;
  readonly shippingAgentServiceCode: string;
  /** Date formula. */
  readonly shippingTime: string;
  /** "" = every day is a working day. */
  readonly baseCalendarCode: string;
  readonly shippingAdvice: "Partial" | "Complete";
  readonly reserve: Reserve;
  readonly combineShipments: boolean;
  readonly creditLimit: number;
  readonly blocked: " " | "Ship" | "Invoice" | "All";
  /** Who pays; "" = the customer itself. */
  readonly billToCustomerNo: string;
  readonly paymentTermsCode: string;
  readonly address2?: string;
  readonly county?: string;
  readonly fax?: string;
  readonly homePage?: string;
  readonly shipmentMethodCode?: string;
  /** A person among the contacts. */
  readonly primaryContactNo?: string;
  readonly systemId: string;
}

/** How goods go to a new customer. */
export const PLAIN_SHIPPING = {
  shipToCode: "",
  responsibilityCenter: "",
  shippingAgentCode: "",
  shippingAgentServiceCode: "",
  shippingTime: "",
  baseCalendarCode: "",
  shippingAdvice: "Partial",
  reserve: "Optional",
  combineShipments: false,
} as const satisfies Partial<Customer>;

export interface Vendor {
  readonly no: string;
  readonly name: string;
  /** Date formula. */
  readonly leadTime: string;
  readonly baseCalendarCode: string;
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
  /** "Archived Sales Order": the order is gone from BC, by posting or by hand, while orders went both ways. */
  readonly archived?: boolean;
  /** Its archive has reached Sales. */
  readonly archiveSent?: boolean;
  /** What the last synchronisation of the pair came to; nothing before the first. */
  readonly synch?: CouplingSynch;
}

/** Of table CRM Integration Record what tells whether a side has changed since, and how each direction went last. */
export interface CouplingSynch {
  /** Number of the BC record's last change that both sides know. */
  readonly localNo: number;
  /** `modifiedon` of the row in Sales that both sides know; "" before the first. */
  readonly salesModifiedOn: string;
  readonly toSales: SynchResult;
  readonly fromSales: SynchResult;
}

/** How one direction went last. */
export interface SynchResult {
  readonly result: "" | "Success" | "Failure";
  /** Id of the synchronisation job; "" for none. */
  readonly jobId: string;
}

/** Tables whose records BC couples with rows of Sales. */
export const COUPLED_TABLES = {
  currency: 4,
  customerPriceGroup: 6,
  salesperson: 13,
  customer: 18,
  item: 27,
  salesHeader: 36,
  salesLine: 37,
  salesInvoiceHeader: 112,
  resource: 156,
  unitOfMeasure: 204,
  resourceUnit: 205,
  contact: 5050,
  opportunity: 5092,
  unitGroup: 5400,
  itemUnit: 5404,
  priceListHeader: 7000,
  priceListLine: 7001,
  salesPrice: 7002,
} as const;

/** Table 337, its two entries in one: a supply promised to a demand. */
export interface Reservation {
  readonly entryNo: number;
  readonly itemNo: string;
  readonly locationCode: string;
  readonly variantCode: string;
  /** Base. As it was made; shipping and receiving change what of it still counts, see liveReservations. */
  readonly quantity: number;
  readonly from: SupplyEnd;
  readonly to: DemandEnd;
}
