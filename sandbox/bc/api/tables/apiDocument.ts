import type { Company } from "../../ledger/company";
import type { DocumentAddress } from "../../ledger/salesDocuments";
import type { LineType } from "../../ledger/rows";
import { NO_ID } from "../../tables/systemId";

/** A sales document as API v2.0 shows it, whether it is open or posted. Amounts in its currency, dates ISO or "". */
export interface ApiDocument {
  readonly id: string;
  readonly no: string;
  readonly externalDocumentNo: string;
  readonly yourReference: string;
  readonly documentDate: string;
  readonly postingDate: string;
  readonly dueDate: string;
  readonly requestedDeliveryDate: string;
  readonly validUntil: string;
  readonly customerNo: string;
  readonly billToCustomerNo: string;
  readonly billTo: DocumentAddress;
  readonly shipTo: DocumentAddress;
  readonly currencyCode: string;
  readonly paymentTermsCode: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly invoiceDiscountAmount: number;
  readonly amount: number;
  readonly amountIncludingVat: number;
  readonly remainingAmount: number;
  readonly isCompletelyShipped: boolean;
  readonly status: string;
  /** The invoice that a credit memo is applied to. */
  readonly appliesToId: string;
  readonly appliesToNo: string;
  readonly modifiedAt: string;
  readonly rowVersion: number;
  readonly lines: readonly ApiLine[];
}

/** A line of a document. Quantities in the line's unit, amounts in the document's currency. */
export interface ApiLine {
  readonly id: string;
  readonly documentId: string;
  readonly documentNo: string;
  readonly lineNo: number;
  readonly type: LineType;
  readonly no: string;
  readonly variantCode: string;
  readonly description: string;
  readonly locationCode: string;
  readonly unitCode: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly lineDiscountAmount: number;
  readonly invoiceDiscountAmount: number;
  readonly vatPercent: number;
  /** Before the invoice discount. */
  readonly lineAmount: number;
  readonly amount: number;
  readonly amountIncludingVat: number;
  /** Shipment date of a sales line, expected receipt date of a purchase line. */
  readonly date: string;
  readonly quantityShipped: number;
  readonly quantityInvoiced: number;
  readonly rowVersion: number;
}

/** Every document of one kind, in order of their numbers. */
export type ApiDocuments = (company: Company) => readonly ApiDocument[];

/** What the kinds without it leave blank. */
export const BLANK = {
  dueDate: "",
  requestedDeliveryDate: "",
  validUntil: "",
  appliesToId: NO_ID,
  appliesToNo: "",
} as const;
