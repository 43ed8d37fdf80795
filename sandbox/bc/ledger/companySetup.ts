/** What a company decides once, of the tables Company Information, VAT Posting Setup and Sales & Receivables Setup. */
export interface CompanySetup {
  /** Code of table Country/Region. */
  readonly country: string;
  /** For customers of the same country; others buy without VAT. */
  readonly domesticVatPercent: number;
  /** Sales & Receivables Setup, Write-in Product No.: an item or a resource; "" when none is chosen. */
  readonly writeInProductNo: string;
  /** Sales & Receivables Setup, Freight G/L Acc. No. */
  readonly freightAccountNo: string;
  readonly defaultPaymentTermsCode: string;
}

export const DEFAULT_SETUP: CompanySetup = {
  country: "NO",
  domesticVatPercent: 25,
  writeInProductNo: "",
  freightAccountNo: "",
  defaultPaymentTermsCode: "",
};
