/**
 * What Business Central's cards and set-ups say of who pays a document and what VAT it bears. Null everywhere: the page is not published, or
 * did not answer, or does not show it. Codes are in capitals; an empty one is none.
 */
export interface Trade {
  /** Who pays: the customer itself where its card names nobody else. Null: the card is not to be had. */
  readonly payer: Payer | null;
  /** Table 325, whole. */
  readonly vat: readonly VatSetup[] | null;
  readonly salesSetup: SalesSetup | null;
  /** By item number, in capitals; those that are not known are absent. */
  readonly items: ReadonlyMap<string, ItemTerms>;
  /** What one unit of the document's currency costs in BC's local one today; null where it was not asked for. */
  readonly rate: number | null;
}

/** Page 21. */
export interface Payer {
  readonly number: string;
  readonly name: string | null;
  readonly vatGroup: string;
  readonly pricesIncludeVat: boolean;
}

/** Page 472. */
export interface VatSetup {
  readonly business: string;
  readonly product: string;
  /** VAT of all lines of one identifier is rounded together. */
  readonly identifier: string;
  /** What the buyer is charged: none of a reverse charge. Null: the rate does not stand here, as with sales tax. */
  readonly percent: number | null;
}

/** Page 459. */
export interface SalesSetup {
  /** False: Business Central itself warns nobody of credit limits. */
  readonly warnsOfCredit: boolean | null;
  readonly writeInProduct: string;
}

/** Page 30. */
export interface ItemTerms {
  readonly vatGroup: string;
  readonly priceIncludesVat: boolean;
  readonly priceVatGroup: string;
  /** Null: not told. */
  readonly allowsInvoiceDiscount: boolean | null;
}

/** Nothing of it is known. */
export const NO_TRADE: Trade = { payer: null, vat: null, salesSetup: null, items: new Map(), rate: null };
