import type { Reserve } from "./catalog";
import type { DocumentType, LineType, SalesLine, Shipping } from "./rows";

/** Name and address on a document, as BC copies it from the customer card. */
export interface DocumentAddress {
  readonly name: string;
  readonly address: string;
  readonly address2: string;
  readonly postCode: string;
  readonly city: string;
  readonly county: string;
  /** Code of table Country/Region. */
  readonly country: string;
}

/** Table 36. Amounts of its lines are in its currency. */
export interface SalesHeader extends Shipping {
  readonly documentType: DocumentType;
  readonly no: string;
  /** Sell-to Customer No. */
  readonly customerNo: string;
  readonly billToCustomerNo: string;
  /** "" for nobody. */
  readonly salespersonCode?: string;
  readonly status: "Open" | "Released";
  /** Number of the document in Sales. */
  readonly yourReference: string;
  readonly externalDocumentNo: string;
  readonly workDescription: string;
  /** ISO 4217; "" = the company's own currency. */
  readonly currencyCode: string;
  readonly orderDate: string;
  readonly quoteValidUntil: string;
  /** Of an order: the quote that it was made from. */
  readonly quoteNo: string;
  readonly locationCode: string;
  readonly responsibilityCenter: string;
  readonly shipToCode: string;
  readonly shippingAdvice: "Partial" | "Complete";
  readonly reserve: Reserve;
  readonly combineShipments: boolean;
  readonly packageTrackingNo: string;
  readonly paymentTermsCode: string;
  readonly shipmentMethodCode?: string;
  readonly paymentDiscountPercent: number;
  readonly billTo: DocumentAddress;
  readonly shipTo: DocumentAddress;
  /** BC's notes (record links) on the document. */
  readonly notes: readonly DocumentNote[];
  readonly systemId: string;
  readonly rowVersion: number;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string;
}

export interface DocumentNote {
  readonly description: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string;
  /** Id of the annotation in Sales that it is coupled to; "" while there is none. */
  readonly annotationId: string;
}

/** Tables 5107 and 5108: a document as it once stood. */
export interface ArchivedSalesDocument {
  readonly header: SalesHeader;
  readonly lines: readonly SalesLine[];
  readonly version: number;
  /** Was it archived by a posting that invoiced? */
  readonly isInvoiced: boolean;
  /** ISO 8601, UTC. */
  readonly archivedAt: string;
}

/** Table 110. */
export interface PostedShipment {
  readonly no: string;
  readonly orderNo: string;
  readonly customerNo: string;
  readonly billToCustomerNo: string;
  readonly postingDate: string;
  readonly yourReference: string;
  readonly externalDocumentNo: string;
  readonly currencyCode: string;
  readonly shipTo: DocumentAddress;
  readonly billTo: DocumentAddress;
  readonly shipToCode: string;
  readonly locationCode: string;
  readonly quoteNo: string;
  readonly packageTrackingNo: string;
  /** The order's days, times and agent when it was posted. */
  readonly shipping: Shipping;
  readonly lines: readonly PostedShipmentLine[];
  readonly systemId: string;
  readonly modifiedAt: string;
}

export interface PostedShipmentLine {
  readonly lineNo: number;
  readonly type: LineType;
  readonly no: string;
  readonly variantCode: string;
  readonly description: string;
  readonly locationCode: string;
  readonly shipmentDate: string;
  /** In the line's unit. */
  readonly quantity: number;
  readonly unitCode: string;
  readonly unitPrice: number;
}

/** Table 112. Amounts in its currency; what is left to pay follows from the customer's ledger entries. */
export interface PostedInvoice {
  readonly no: string;
  readonly orderNo: string;
  readonly customerNo: string;
  readonly billToCustomerNo: string;
  readonly postingDate: string;
  readonly dueDate: string;
  readonly yourReference: string;
  readonly externalDocumentNo: string;
  readonly workDescription: string;
  readonly currencyCode: string;
  readonly paymentTermsCode: string;
  readonly shippingAgentCode: string;
  readonly billTo: DocumentAddress;
  readonly shipTo: DocumentAddress;
  /** Date of the last shipment that it invoices. */
  readonly shipmentDate: string;
  readonly lines: readonly PostedInvoiceLine[];
  /** Number of the credit memo that cancels it; "" when it stands. */
  readonly cancelledBy: string;
  readonly systemId: string;
  readonly modifiedAt: string;
}

export interface PostedInvoiceLine {
  readonly lineNo: number;
  readonly type: LineType;
  readonly no: string;
  readonly description: string;
  readonly quantity: number;
  readonly unitCode: string;
  readonly quantityPerUnit: number;
  readonly locationCode: string;
  readonly unitPrice: number;
  readonly lineDiscountAmount: number;
  readonly invoiceDiscountAmount: number;
  readonly vatPercent: number;
  /** After discounts, without VAT. */
  readonly amount: number;
  readonly amountIncludingVat: number;
}

/** Table 114, only as the correction of an invoice. */
export interface PostedCreditMemo {
  readonly no: string;
  readonly appliesToInvoiceNo: string;
  readonly customerNo: string;
  readonly billToCustomerNo: string;
  readonly postingDate: string;
  readonly currencyCode: string;
  readonly amount: number;
  readonly amountIncludingVat: number;
  readonly systemId: string;
}
