import type { PriceTerms, SalesSetup, VatSetup } from "../../businesscentral/trade/setups";

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

/** Page 30. */
export interface ItemTerms extends PriceTerms {
  /** Null: not told. */
  readonly allowsInvoiceDiscount: boolean | null;
}

/** Nothing of it is known. */
export const NO_TRADE: Trade = { payer: null, vat: null, salesSetup: null, items: new Map(), rate: null };
