/** Page 459, Sales & Receivables Setup. Codes are in capitals; an empty one is none. */
export interface SalesSetup {
  readonly orderNumbers: string;
  readonly quoteNumbers: string;
  readonly writeInProduct: string;
  readonly freightAccount: string;
  /** False: Business Central itself warns nobody of credit limits; null where that is not told. */
  readonly warnsOfCredit: boolean | null;
}

/** Page 472, VAT Posting Setup: what is charged where two groups meet. */
export interface VatSetup {
  readonly business: string;
  readonly product: string;
  /** VAT of all lines of one identifier is rounded together. */
  readonly identifier: string;
  /** `Normal VAT`, `Reverse Charge VAT`, `Full VAT`, `Sales Tax`, `No Taxable VAT`. */
  readonly calculation: string;
  /** As it stands there, whatever the calculation makes of it. */
  readonly percent: number;
}

/** What an item's card says of its price; null where the page does not show it. */
export interface PriceTerms {
  readonly vatGroup: string | null;
  readonly priceIncludesVat: boolean | null;
  /** For whom the price includes VAT; empty: for nobody. */
  readonly priceVatGroup: string | null;
}

/** What the buyer is charged, in per cent: none of a reverse charge. Null where the rate does not stand there, as with sales tax. */
export function chargedPercent({ calculation, percent }: VatSetup): number | null {
  switch (calculation) {
    case "Normal VAT":
      return percent;
    case "Reverse Charge VAT":
    case "No Taxable VAT":
      return 0;
    default:
      return null;
  }
}
