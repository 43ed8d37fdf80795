export type CustomerDocumentType = "Invoice" | "Payment" | "Credit Memo";

/** Table 21. Amount and remaining amount are not among its columns: they are sums of the detailed entries. */
export interface CustomerLedgerEntry {
  readonly entryNo: number;
  /** The bill-to customer. */
  readonly customerNo: string;
  readonly sellToCustomerNo: string;
  readonly documentType: CustomerDocumentType;
  readonly documentNo: string;
  readonly externalDocumentNo: string;
  readonly postingDate: string;
  readonly dueDate: string;
  /** ISO 4217; "" = the company's own currency. */
  readonly currencyCode: string;
  /** Without VAT, in the company's currency. */
  readonly salesLcy: number;
  /** ISO 8601, UTC; an application changes both entries that it touches. */
  readonly modifiedAt: string;
}

/** Table 379. */
export interface DetailedCustomerEntry {
  readonly entryNo: number;
  readonly customerEntryNo: number;
  readonly customerNo: string;
  readonly entryType: "Initial Entry" | "Application" | "Correction of Remaining Amount";
  readonly postingDate: string;
  /** In the entry's currency. */
  readonly amount: number;
  /** In the company's currency. */
  readonly amountLcy: number;
}

/** Table 3. */
export interface PaymentTerms {
  readonly code: string;
  readonly description: string;
  readonly dueDays: number;
  readonly systemId: string;
}
