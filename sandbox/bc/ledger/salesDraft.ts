import type { DocumentAddress, DocumentNote } from "./salesDocuments";

/** A sales document as somebody wants it, before BC has checked anything. */
export interface SalesDraft {
  readonly documentType: "Quote" | "Order" | "Invoice";
  readonly customerNo: string;
  readonly yourReference: string;
  readonly externalDocumentNo: string;
  readonly workDescription: string;
  /** ISO 4217; "" or the company's own code = the company's own currency. */
  readonly currencyCode: string;
  /** ISO dates, "" when not given. */
  readonly requestedDeliveryDate: string;
  readonly quoteValidUntil: string;
  readonly quoteNo: string;
  readonly paymentDiscountPercent: number;
  /** null: as on the card of the one who pays. */
  readonly paymentTermsCode: string | null;
  /** null: as on the customer card. */
  readonly billTo: DraftAddress | null;
  readonly shipTo: DraftAddress | null;
  readonly lines: readonly DraftLine[];
  /** In the document's currency, spread over the lines by their amounts. */
  readonly invoiceDiscountAmount: number;
  /** The shipping agent that Sales names; "" = as on the ship-to address or the customer. */
  readonly shippingAgentCode: string;
  readonly freightAmount: number;
  readonly notes: readonly DocumentNote[];
}

export type DraftAddress = Omit<DocumentAddress, "name">;

export interface DraftLine {
  readonly type: "Item" | "Resource";
  readonly no: string;
  /** "" = the item's or resource's own. */
  readonly description: string;
  /** Text that follows on lines of its own. */
  readonly extendedText: string;
  /** "" = the header's. */
  readonly locationCode: string;
  /** Absent: blank. */
  readonly variantCode?: string;
  /** ISO date that a person has typed; absent: BC's own. */
  readonly shipmentDate?: string;
  /** "" = the base unit. */
  readonly unitCode: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly lineDiscountAmount: number;
}

/** A draft with nothing but a customer and lines. */
export function plainDraft(
  parts: Pick<SalesDraft, "documentType" | "customerNo" | "lines"> & Partial<SalesDraft>,
): SalesDraft {
  return {
    yourReference: "",
    externalDocumentNo: "",
    workDescription: "",
    currencyCode: "",
    requestedDeliveryDate: "",
    quoteValidUntil: "",
    quoteNo: "",
    paymentDiscountPercent: 0,
    paymentTermsCode: null,
    billTo: null,
    shipTo: null,
    invoiceDiscountAmount: 0,
    shippingAgentCode: "",
    freightAmount: 0,
    notes: [],
    ...parts,
  };
}
